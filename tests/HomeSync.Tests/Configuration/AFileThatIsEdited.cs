using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;

namespace HomeSync.Tests.Configuration;

public sealed class AFileThatIsEdited : IDisposable
{
    private readonly ConfigHome home = new();

    public AFileThatIsEdited() => home.WithVariable("PATH", "/usr/bin:/bin");

    public void Dispose() => home.Dispose();

    [Fact]
    public void Is_opened_where_its_links_lead_to()
    {
        var real = home.Home.Write("dots/config.yml", "auto_commit: no\n");
        Directory.CreateDirectory(Path.GetDirectoryName(home.File)!);
        File.CreateSymbolicLink(home.File, real);
        home.WithVariable("VISUAL", $"printf %s > '{home.Home["opened"]}'");
        Editor().Edit();
        Assert.Equal(real, File.ReadAllText(home.Home["opened"]));
    }

    [Fact]
    public void Is_as_it_was_when_the_editor_fails()
    {
        home.With("auto_commit: no\n").WithVariable("VISUAL", "exit 3;");
        var error = Assert.Throws<ConfigException>(Editor().Edit);
        Assert.Equal("editor-failed", error.Code);
        Assert.Equal(
            $"""
            The editor ended with exit code 3: exit 3;
              File: {home.File}

              Possible causes:
              1. There is no such program, or it was told to give up

              Run: VISUAL=nano home-sync config edit
            """,
            error.Report()
        );
    }

    [Fact]
    public void Is_read_again_and_all_that_is_wrong_is_told()
    {
        home.With("sync_interval: 5\nodd: 1\n");
        var (problem, warnings) = Editor().Check();
        Assert.Equal("The configuration can't be used: 1 problem", problem?.Message);
        Assert.Equal(2, problem?.Details.Count);
        Assert.Empty(warnings);
    }

    [Fact]
    public void Is_read_again_and_what_is_odd_is_told()
    {
        home.With("odd: 1\n");
        var (problem, warnings) = Editor().Check();
        Assert.Null(problem);
        Assert.Equal([$"{home.File}:1:1 odd: isn't a key of home-sync and is ignored"], warnings);
    }

    [Fact]
    public void Is_told_of_when_it_is_gone()
    {
        var (problem, warnings) = Editor().Check();
        Assert.Equal("The configuration file can't be read", problem?.Message);
        Assert.Equal([$"{home.File}:1:1 file: isn't there"], problem?.Details);
        Assert.Empty(warnings);
    }

    private ConfigEditor Editor() => new(home.Home.Paths, home.Environment, home.File);
}
