using HomeSync.Cli;

namespace HomeSync.Tests.Cli;

public sealed class APageOfHelp
{
    [Fact]
    public void Speaks_of_what_a_person_types() =>
        Assert.Equal(
            """
            Usage: home-sync undo [ID] | --files PATH... [options...] [-h|--help] [--version]

            Takes an operation back.

            Options:
              --id <ID>          Its id.
              -n, --lines <N>    How many.
              --since <TIME>     Since when
              --files
            """,
            Help.Polished(
                    """
                    Usage: undo [options...] [-h|--help] [--version]

                    Takes an operation back.

                    Options:
                      --id <string?>                        Its id. [Default: null]
                      -n, --lines <int>                     How many.
                      --since <string?>                     Since when
                      --files
                    """
                )
                .TrimEnd()
        );

    [Fact]
    public void Without_options_stays_as_it_is() =>
        Assert.Equal(
            "Usage: home-sync version [-h|--help]\n\nTells the version.",
            Help.Polished("Usage: version [-h|--help]\n\nTells the version.")
        );
}
