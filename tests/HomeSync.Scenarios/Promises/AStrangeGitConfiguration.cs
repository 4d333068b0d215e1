using HomeSync.TestKit;

namespace HomeSync.Scenarios.Promises;

/// <summary>The user has set git up in their own way; both machines take and send all the same.</summary>
public sealed class AStrangeGitConfiguration : IDisposable
{
    private readonly Fleet _fleet = new();

    private Machine Laptop => _fleet.Laptop;

    private Machine Desktop => _fleet.Desktop;

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData(
        "merge.autoStash=true rebase.autoStash=true rebase.updateRefs=true pull.rebase=true"
    )]
    [InlineData("merge.ff=false pull.ff=only merge.conflictStyle=diff3 merge.tool=false")]
    [InlineData("fetch.writeCommitGraph=true fetch.prune=true fetch.all=true fetch.parallel=4")]
    [InlineData("fetch.recurseSubmodules=true submodule.recurse=true push.recurseSubmodules=check")]
    [InlineData("status.showUntrackedFiles=no status.relativePaths=true status.aheadBehind=false")]
    [InlineData(
        "status.branch=false status.short=true status.showStash=true status.renames=copies"
    )]
    [InlineData("core.quotepath=false core.precomposeunicode=true core.abbrev=4")]
    [InlineData(
        "diff.noprefix=true diff.mnemonicPrefix=true diff.renames=copies diff.external=false"
    )]
    [InlineData("diff.algorithm=patience diff.ignoreSubmodules=all diff.relative=true")]
    [InlineData("push.default=nothing push.followTags=true push.autoSetupRemote=true")]
    [InlineData("color.ui=always color.status=always color.push=always color.remote=always")]
    [InlineData("core.autocrlf=input core.safecrlf=warn core.eol=crlf")]
    [InlineData("core.autocrlf=true core.safecrlf=false")]
    [InlineData(
        "core.fsmonitor=true core.untrackedCache=true feature.manyFiles=true index.version=4"
    )]
    [InlineData("core.splitIndex=true splitIndex.maxPercentChange=0")]
    [InlineData("core.pager=false pager.status=true pager.log=true core.editor=false")]
    [InlineData("log.showSignature=true log.decorate=full log.date=relative format.pretty=fuller")]
    [InlineData(
        "core.hooksPath=/nowhere/hooks core.attributesFile=/nowhere core.excludesFile=/nowhere"
    )]
    [InlineData("init.templateDir=/nowhere init.defaultBranch=other commit.template=/nowhere")]
    [InlineData(
        "commit.cleanup=verbatim commit.verbose=true commit.status=true user.useConfigOnly=true"
    )]
    [InlineData("gc.auto=1 gc.autoDetach=false maintenance.auto=true transfer.fsckObjects=true")]
    [InlineData(
        "branch.autoSetupMerge=false branch.autoSetupRebase=always checkout.defaultRemote=other"
    )]
    [InlineData(
        "core.logAllRefUpdates=false core.fileMode=true core.trustctime=false core.checkStat=minimal"
    )]
    [InlineData(
        "core.fsync=none core.sharedRepository=group core.bigFileThreshold=1 pack.threads=1"
    )]
    [InlineData(
        "advice.detachedHead=false protocol.version=0 safe.bareRepository=explicit grep.lineNumber=true"
    )]
    [InlineData(
        "trace2.eventTarget=0 i18n.commitEncoding=ISO-8859-1 i18n.logOutputEncoding=ISO-8859-1"
    )]
    public void Takes_part(string settings)
    {
        foreach (var setting in settings.Split(' ').Select(s => s.Split('=', 2)))
        {
            Configure(Laptop, setting[0], setting[1]);
            Configure(Desktop, setting[0], setting[1]);
        }
        TakePart();
    }

    [Fact]
    public void Signs_what_is_to_be_signed()
    {
        Signing.Everything(Laptop);
        Signing.Everything(Desktop);
        TakePart();
        Assert.Contains(
            "gpgsig ",
            Laptop.Git("cat-file", "commit", "HEAD"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Says_so_when_signing_fails_and_changes_nothing()
    {
        StandIn.Script(Laptop, "gpg", "echo 'gpg: no secret key' >&2; exit 2");
        Configure(Laptop, "gpg.program", Laptop.Bin["gpg"]);
        Configure(Laptop, "commit.gpgSign", "true");
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        var run = Laptop.HomeSync("sync", "--force");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("failed to sign", run.Err, StringComparison.Ordinal);
        Assert.Equal(" M .zshrc", Laptop.Git("status", "--short"));
    }

    [Fact]
    public void Runs_hooks_from_where_they_are()
    {
        var hooks = new Folder(Laptop.Home["my hooks"]);
        hooks.WriteProgram("pre-commit", "#!/bin/sh\necho ran >> \"$TMPDIR/hook\"\n");
        Configure(Laptop, "core.hooksPath", hooks.Path);
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal("ran\n", Laptop.Temp.Read("hook"));
    }

    [Fact]
    public void With_a_tag_the_remote_refuses_still_knows_that_the_branch_arrived()
    {
        Configure(Laptop, "push.followTags", "true");
        Laptop.Git("tag", "-am", "One", "v1");
        Laptop.Git("push", "-q", "origin", "v1");
        Laptop.Git("tag", "-fam", "Other", "v1");
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Laptop.HomeSync("sync", "--force");
        Laptop.HomeSync("sync", "--force");
        Assert.Equal("## main...origin/main", Laptop.Git("status", "--short", "--branch"));
        Desktop.HomeSync("sync").Succeeded();
        Assert.Equal("changed\n", Desktop.Dotfiles.Read(".zshrc"));
    }

    [Fact]
    public void Knows_what_is_said_of_this_working_tree_alone()
    {
        Laptop.Git("config", "extensions.worktreeConfig", "true");
        Laptop.Git("config", "--worktree", "user.name", "Of this working tree");
        Laptop.Git("config", "--worktree", "status.showUntrackedFiles", "no");
        TakePart();
        var authors = Laptop.Git("log", "--format=%an").Split('\n');
        Assert.Contains("Of this working tree", authors);
    }

    [Fact]
    public void Gives_a_clone_the_hooks_of_the_users_template()
    {
        using var tablet = new Machine("tablet");
        var template = new Folder(tablet.Home["my template"]);
        foreach (var hook in (string[])["post-checkout", "pre-commit", "commit-msg", "post-commit"])
        {
            template.WriteProgram(
                $"hooks/{hook}",
                $"#!/bin/sh\necho {hook} >> \"$TMPDIR/hooks\"\n"
            );
        }
        template.Write("info/exclude", "*.template\n");
        Configure(tablet, "init.templateDir", template.Path);
        Configure(tablet, "commit.template", template.Write("message", "# What was changed?\n"));
        tablet.HomeSync("setup", "--clone", _fleet.Remote, "dotfiles").Succeeded();
        tablet.Dotfiles.Write(".zshrc", "changed\n");
        tablet.Dotfiles.Write("old.template", "mine\n");
        tablet.HomeSync("sync", "--force").Succeeded();
        Assert.EndsWith(
            "pre-commit\ncommit-msg\npost-commit\n",
            tablet.Temp.Read("hooks"),
            StringComparison.Ordinal
        );
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal("changed\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.StartsWith("chore: auto-commit", _fleet.Subjects()[0], StringComparison.Ordinal);
        Assert.Equal("mine\n", tablet.Dotfiles.Read("old.template"));
    }

    private void TakePart()
    {
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Laptop.Dotfiles.Write("größe und mehr.txt", "new\n");
        Laptop.Git("add", "größe und mehr.txt");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Desktop.HomeSync("sync", "--dry-run").Succeeded();
        Desktop.HomeSync("sync").Succeeded();
        Assert.Equal("new\n", Text(Desktop, "größe und mehr.txt"));
        Desktop.Dotfiles.Delete("größe und mehr.txt");
        Desktop.Dotfiles.Write("local.txt", "mine\n");
        Desktop.HomeSync("sync", "--force").Succeeded();
        Laptop.HomeSync("sync").Succeeded();
        Assert.False(Laptop.Dotfiles.Has("größe und mehr.txt"));
        foreach (var machine in new[] { Laptop, Desktop })
        {
            Assert.Equal("changed\n", Text(machine, ".zshrc"));
            Assert.Equal("", machine.Git("diff-index", "--name-only", "HEAD"));
            Assert.Equal("", machine.Git("stash", "list"));
        }
        Assert.Equal(Laptop.Git("rev-parse", "main"), Desktop.Git("rev-parse", "main"));
        Assert.Equal(
            "0\t0",
            Laptop.Git("rev-list", "--left-right", "--count", "main...origin/main")
        );
    }

    /// <summary>A file without the line ends that core.autocrlf gives it here.</summary>
    private static string Text(Machine machine, string name) =>
        machine.Dotfiles.Read(name).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static void Configure(Machine machine, string name, string value) =>
        machine.Git("config", "--file", machine.Environment["GIT_CONFIG_GLOBAL"], name, value);
}
