using Microsoft.Extensions.Logging;

namespace HomeSync.Tests.Configuration;

public sealed class AFileWrittenForPython : IDisposable
{
    private readonly ConfigHome home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("yes", true)]
    [InlineData("Yes", true)]
    [InlineData("YES", true)]
    [InlineData("on", true)]
    [InlineData("On", true)]
    [InlineData("True", true)]
    [InlineData("TRUE", true)]
    [InlineData("\"yes\"", true)]
    [InlineData("'true'", true)]
    [InlineData("1", true)]
    [InlineData("no", false)]
    [InlineData("No", false)]
    [InlineData("off", false)]
    [InlineData("OFF", false)]
    [InlineData("False", false)]
    [InlineData("0", false)]
    public void Keeps_its_booleans(string written, bool meant)
    {
        home.With($"auto_commit: {written}\nsync_dotfiles: {written}\n");

        Assert.Equal(meant, home.Settings().AutoCommit);
        Assert.Equal(meant, home.Settings().SyncDotfiles);
    }

    [Theory]
    [InlineData("y")]
    [InlineData("2")]
    [InlineData("enabled")]
    [InlineData("yes no")]
    public void Is_told_what_is_no_boolean(string written)
    {
        home.With($"auto_commit: {written}\n");

        Assert.Equal(
            $"FILE:1:14 auto_commit: \"{written}\" is neither true nor false, "
                + "allowed: true or false (also yes, no, on, off)",
            Assert.Single(home.Problems())
        );
    }

    [Fact]
    public void May_use_the_seeds_name_for_pushing() =>
        Assert.False(home.With("auto_push: no\n").Settings().AutoPushEnabled);

    [Fact]
    public void May_use_pythons_name_for_warnings() =>
        Assert.Equal(LogLevel.Warning, home.With("log_level: WARNING\n").Settings().LogLevel);

    [Fact]
    public void May_quote_its_numbers_and_keys() =>
        Assert.Equal(
            TimeSpan.FromSeconds(120),
            home.With("\"sync_interval\": '120'\n").Settings().SyncInterval
        );

    [Fact]
    public void May_be_one_mapping_on_one_line() =>
        Assert.Equal(
            TimeSpan.FromSeconds(120),
            home.With("{sync_interval: 120, auto_push: no}\n").Settings().SyncInterval
        );
}
