using HomeSync.TestKit;

namespace HomeSync.Scenarios.Promises;

/// <summary>
/// All that people set in git's configuration, together on both machines: what each does alone is in
/// <see cref="AStrangeGitConfiguration"/>.
/// </summary>
public sealed class EveryStrangeSettingAtOnce : IDisposable
{
    private static readonly string[] Settings =
    [
        "pull.rebase=true pull.ff=only merge.ff=false merge.autoStash=true merge.conflictStyle=diff3",
        "rebase.autoStash=true rebase.updateRefs=true rebase.autoSquash=true rerere.enabled=true",
        "core.autocrlf=true core.quotepath=true core.fsmonitor=true core.untrackedCache=true",
        "feature.manyFiles=true feature.experimental=true index.version=4 core.splitIndex=true",
        "fetch.writeCommitGraph=true fetch.prune=true fetch.pruneTags=true fetch.parallel=4",
        "status.showUntrackedFiles=no status.short=true status.branch=true status.renames=copies",
        "diff.noprefix=true diff.external=false diff.renames=copies diff.relative=true",
        "push.default=nothing push.followTags=true color.ui=always log.showSignature=true",
        "init.defaultBranch=other commit.verbose=true commit.cleanup=verbatim user.useConfigOnly=true",
        "core.pager=false core.editor=false pager.status=true log.date=relative format.pretty=fuller",
        "branch.autoSetupMerge=false branch.autoSetupRebase=always gc.auto=1 gc.autoDetach=false",
        "transfer.fsckObjects=true protocol.version=0 core.abbrev=4 advice.detachedHead=false",
        "core.sharedRepository=group submodule.recurse=true merge.tool=false column.ui=always",
    ];

    private readonly Fleet _fleet = new();

    public EveryStrangeSettingAtOnce()
    {
        foreach (var machine in Machines)
        {
            machine.Configure("on_diverged: rebase");
            foreach (var setting in Settings.SelectMany(line => line.Split(' ')))
                Configure(machine, setting.Split('=')[0], setting.Split('=')[1]);
            Configure(machine, "commit.template", machine.Home.Write("message", "# Why?\n"));
            machine.Git("config", "extensions.worktreeConfig", "true");
            Signing.Everything(machine);
        }
    }

    private Machine Laptop => _fleet.Laptop;

    private Machine Desktop => _fleet.Desktop;

    private Machine[] Machines => [Laptop, Desktop];

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Both_ways_work()
    {
        Laptop.Dotfiles.Write(".zshrc", "one\n");
        Laptop.Dotfiles.Write("größe und mehr.txt", "new\n");
        Laptop.Git("add", "größe und mehr.txt");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Desktop.HomeSync("sync").Succeeded();
        AssertAlike("one\n");
        Desktop.Dotfiles.Delete("größe und mehr.txt");
        Desktop.Dotfiles.Write(".zshrc", "two\n");
        Desktop.HomeSync("sync", "--force").Succeeded();
        Laptop.HomeSync("sync").Succeeded();
        AssertAlike("two\n");
        Assert.False(Laptop.Dotfiles.Has("größe und mehr.txt"));
    }

    [Fact]
    public void Both_sides_come_together()
    {
        Desktop.Dotfiles.Write(".zshrc", "two\n");
        Desktop.HomeSync("sync", "--force").Succeeded();
        Laptop.Dotfiles.Write(".gitignore", "*.local\n*.swp\n");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Desktop.HomeSync("sync").Succeeded();
        AssertAlike("two\n");
        Assert.Equal("*.local\n*.swp\n", Text(Desktop, ".gitignore"));
    }

    [Fact]
    public void A_conflict_touches_nothing_is_settled_and_undone()
    {
        Desktop.Dotfiles.Write(".zshrc", "theirs\n");
        Desktop.HomeSync("sync", "--force").Succeeded();
        Laptop.Dotfiles.Write(".zshrc", "mine\n");
        var tip = Laptop.Tip();
        var run = Laptop.HomeSync("sync", "--force");
        Assert.Equal((1, tip), (run.ExitCode, Laptop.Tip()));
        Assert.Contains(".zshrc: changed on both sides", run.Err, StringComparison.Ordinal);
        Assert.Equal("mine\n", Laptop.Dotfiles.Read(".zshrc"));

        Laptop.HomeSync("resolve", "--ours", "--force").Succeeded();
        Desktop.HomeSync("sync").Succeeded();
        AssertAlike("mine\n");

        Desktop.HomeSync("undo").Succeeded();
        Desktop.HomeSync("sync").Succeeded();
        Laptop.HomeSync("sync").Succeeded();
        AssertAlike("theirs\n");
    }

    [Fact]
    public void An_undo_shows_first_what_it_would_change()
    {
        Laptop.Dotfiles.Write(".zshrc", "one\n");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Desktop.HomeSync("sync").Succeeded();
        var run = Desktop.HomeSync("undo", "--dry-run").Succeeded();
        Assert.Contains("  M  .zshrc\n", run.Out, StringComparison.Ordinal);
        // As the person's own git shows it: without prefixes.
        Assert.EndsWith(
            "\n--- .zshrc\n+++ .zshrc\n@@ -1 +1 @@\n-one\n+export EDITOR=vi\n",
            run.Out,
            StringComparison.Ordinal
        );
        AssertAlike("one\n");
    }

    [Fact]
    public void An_idle_sync_writes_nothing()
    {
        Laptop.HomeSync("sync").Succeeded();
        var before = RepositoryPhoto.Of(Laptop.Dotfiles.Path);
        Laptop.HomeSync("sync").Succeeded();
        Laptop.HomeSync("status").Succeeded();
        Assert.Empty(before.Diff(RepositoryPhoto.Of(Laptop.Dotfiles.Path)));
    }

    private void AssertAlike(string zshrc)
    {
        foreach (var machine in Machines)
        {
            Assert.Equal(zshrc, Text(machine, ".zshrc"));
            Assert.Equal("", machine.Git("diff-index", "--no-relative", "--name-only", "HEAD"));
            Assert.Equal("", machine.Git("stash", "list"));
            Assert.Equal(_fleet.Tip(), machine.Tip());
        }
        Assert.Contains(
            "gpgsig ",
            Laptop.Git("cat-file", "commit", "HEAD"),
            StringComparison.Ordinal
        );
    }

    /// <summary>A file without the line ends that core.autocrlf gives it here.</summary>
    private static string Text(Machine machine, string name) =>
        machine.Dotfiles.Read(name).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static void Configure(Machine machine, string name, string value) =>
        machine.Git("config", "--file", machine.Environment["GIT_CONFIG_GLOBAL"], name, value);
}
