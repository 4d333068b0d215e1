namespace HomeSync.Tests.Configuration;

public sealed class AFileWithManyProblems : IDisposable
{
    private readonly ConfigHome home = new();

    public AFileWithManyProblems() =>
        home.With(
            """
            # mine
            sync_interval: 5
            log_level: LOUD
            on_diverged: reset

            machine_profile: [work]
            git_dir: ~/dots.git
            sync_interval: 60
            """
        );

    public void Dispose() => home.Dispose();

    [Fact]
    public void Names_them_all_with_their_places() =>
        Assert.Equal(
            [
                "FILE:2:16 sync_interval: \"5\" is less than 60, allowed: 60 or more seconds (also 90s, 5m, 2h), over 86400 warns",
                "FILE:3:12 log_level: \"LOUD\" is none of the known words, allowed: DEBUG, INFO, WARN or ERROR",
                "FILE:4:14 on_diverged: \"reset\" is none of the known words, allowed: stop (change nothing, show both sides), rebase (yours on top of theirs) or merge",
                "FILE:6:18 machine_profile: is a list, allowed: default, work, personal or server",
                "FILE:7:1 git_dir: stands without work_tree, allowed: both or neither",
                "FILE:8:1 sync_interval: is already in line 2, again in line 8, allowed: once",
            ],
            home.Problems()
        );

    [Fact]
    public void Names_what_is_odd_behind_what_is_wrong()
    {
        home.With("sync_interval: 5\nauto_psh: yes\n");

        Assert.Equal(
            "FILE:2:1 auto_psh: isn't a key of home-sync and is ignored, did you mean auto_push?",
            home.Details().Last()
        );
        Assert.EndsWith(": 1 problem", home.Error().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_some_of_many_that_are_odd()
    {
        var odd = Enumerable.Range(0, 500).Select(i => $"odd{i}: 1\n");
        home.With("sync_interval: 5\n" + string.Concat(odd));

        Assert.Equal(12, home.Details().Count());
        Assert.Equal("and 490 keys or values more that are odd", home.Details().Last());
    }

    [Theory]
    [InlineData(10, 11)]
    [InlineData(11, 12)]
    public void Names_all_that_is_odd_where_it_is_little(int odd, int told)
    {
        home.With(
            "sync_interval: 5\n"
                + string.Concat(Enumerable.Range(0, odd).Select(i => $"odd{i}: 1\n"))
        );
        Assert.Equal(told, home.Details().Count());
        Assert.Equal(
            odd > 10,
            home.Details().Last().StartsWith("and 1 ", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Names_those_of_the_environment_too()
    {
        home.WithVariable("BACKUP_RETENTION", "never");

        Assert.Equal(
            "$BACKUP_RETENTION: \"never\" is not a number of days, allowed: 1 or more days, over 365 warns",
            home.Problems().Last()
        );
    }

    [Fact]
    public void Tells_what_came_before_a_break_in_the_syntax()
    {
        home.With("sync_interval: 5\nlog_level: 'INFO\ngit_timeout: 0\n");

        Assert.Equal(
            [
                "FILE:1:16 sync_interval: \"5\" is less than 60, allowed: 60 or more seconds (also 90s, 5m, 2h), over 86400 warns",
                "FILE:2:12 YAML: this quote is never closed",
            ],
            home.Problems()
        );
    }

    [Fact]
    public void Makes_a_report_that_says_what_to_type()
    {
        home.With("sync_interval: 5\n").WithVariable("AUTO_PUSH_ENABLED", "maybe");

        Assert.Equal(
            $"""
            The configuration can't be used: 2 problems
              File: {home.File}

              {home.File}:1:16 sync_interval: "5" is less than 60, allowed: 60 or more seconds (also 90s, 5m, 2h), over 86400 warns
              $AUTO_PUSH_ENABLED: "maybe" is neither true nor false, allowed: true or false (also yes, no, on, off)

              Possible causes:
              1. A value was mistyped, or the file is of another program or version
              2. A variable of that name is set in the shell's or the service's environment

              Run: $EDITOR_ '{home.File}'
                   unset AUTO_PUSH_ENABLED
            """.Replace("$EDITOR_", "${EDITOR:-vi}", StringComparison.Ordinal),
            home.Error().Report()
        );
        Assert.Equal("config-invalid", home.Error().Code);
    }
}
