using HomeSync.TestKit;

namespace HomeSync.Scenarios.FirstRun;

/// <summary>What setup would keep isn't what the machine keeps, or what was asked for.</summary>
public sealed class AnotherRepository : IDisposable
{
    private readonly Fleet _fleet = new("laptop");
    private readonly Machine _new = new("tablet");

    public AnotherRepository() => _new.Names.Add((_fleet.Remote, "<remote>"));

    public void Dispose()
    {
        _new.Dispose();
        _fleet.Dispose();
    }

    [Fact]
    public void Is_not_cloned_into()
    {
        _new.Git("init", "-q", _new.Dotfiles.Path);
        _new.Git("remote", "add", "origin", "https://example.org/other.git");
        var before = RepositoryPhoto.Of(_new.Dotfiles.Path);
        Snapshot.Match(_new.HomeSync("setup", "--clone", _fleet.Remote, "dotfiles").Transcript);
        Assert.Empty(before.Diff(RepositoryPhoto.Of(_new.Dotfiles.Path)));
    }

    [Fact]
    public void Is_not_cloned_beside_the_one_that_the_configuration_names()
    {
        _new.Configure("dotfiles_dir: ~/dots");
        Snapshot.Match(_new.HomeSync("setup", "--clone", _fleet.Remote, "dotfiles").Transcript);
        Assert.False(_new.Home.Has("dotfiles"));
        _new.HomeSync("setup", "--clone", _fleet.Remote).Succeeded();
        Assert.True(_new.Home.Has("dots/.git"));
    }

    [Fact]
    public void Is_not_cloned_beside_a_git_folder_that_the_configuration_names()
    {
        _new.Home.Write("dotfiles/mine", "");
        _new.Git("init", "-q", "--bare", _new.Home["dots.git"]);
        _new.Configure("git_dir: ~/dots.git", "work_tree: ~/dotfiles");
        Snapshot.Match(_new.HomeSync("setup", "--clone", _fleet.Remote, "dotfiles").Transcript);
        Assert.False(_new.Dotfiles.Has(".git"));
        // Nor is one that is there already taken for it.
        _new.Git("clone", "-q", _fleet.Remote, _new.Home["clone"]);
        Directory.Move(_new.Home["clone/.git"], _new.Dotfiles[".git"]);
        Assert.Equal(1, _new.HomeSync("setup", "dotfiles").ExitCode);
        _new.HomeSync("setup").Succeeded();
    }

    [Fact]
    public void Is_not_begun_in_the_files_of_a_git_folder_that_the_configuration_names()
    {
        _new.Dotfiles.Write("mine", "");
        _new.Git("init", "-q", "--bare", _new.Home["dots.git"]);
        _new.Configure("git_dir: ~/dots.git", "work_tree: ~/dotfiles");
        _new.Environment["DOTFILES_DIR"] = _new.Dotfiles.Path;
        var run = _new.HomeSync("setup");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("the configuration names another repository", run.Err);
        Assert.Contains("unset DOTFILES_DIR", run.Err);
        Assert.DoesNotContain(" init", run.Err);
    }

    [Theory]
    [InlineData("dotfiles_dir: ~/other")]
    [InlineData("git_dir: ~/other/.git\nwork_tree: ~/other")]
    public void Is_not_looked_at_instead_of_the_one_that_the_configuration_names(string named)
    {
        _new.Git("init", "-q", _new.Home["other"]);
        _new.Git("clone", "-q", _fleet.Remote, _new.Dotfiles.Path);
        _new.Configure(named.Split('\n'));
        var before = RepositoryPhoto.Of(_new.Home.Path);
        var run = _new.HomeSync("setup", _new.Dotfiles.Path, "--hands-off");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("the configuration names another repository", run.Err);
        Assert.Empty(before.Diff(RepositoryPhoto.Of(_new.Home.Path), ignoreTimes: true));
        _new.HomeSync("setup", _new.Home["other"]).Succeeded();
    }

    [Fact]
    public void Is_not_kept_for_a_variable_that_no_service_has()
    {
        _new.Git("init", "-q", _new.Home["other"]);
        _new.Git("clone", "-q", _fleet.Remote, _new.Dotfiles.Path);
        _new.Configure("dotfiles_dir: ~/dotfiles");
        _new.Environment["DOTFILES_DIR"] = _new.Home["other"];
        Snapshot.Match(_new.HomeSync("setup").Transcript);
        var run = _new.HomeSync("setup", _new.Dotfiles.Path).Succeeded();
        Assert.Contains("overrules the file here: unset DOTFILES_DIR", run.Err);
    }

    [Fact]
    public void Is_not_cloned_into_for_a_variable_that_no_service_has()
    {
        _new.Configure("dotfiles_dir: ~/dotfiles");
        _new.Environment["DOTFILES_DIR"] = _new.Home["other"];
        var run = _new.HomeSync("setup", "--clone", _fleet.Remote).Succeeded();
        Assert.Contains("overrules the file here: unset DOTFILES_DIR", run.Err);
        Assert.True(_new.Dotfiles.Has(".git"));
        Assert.False(_new.Home.Has("other"));
    }
}
