using HomeSync.Core.Doctor;
using HomeSync.TestKit;

namespace HomeSync.Tests.Doctor;

public sealed class TheRemoteLookedAt : IDisposable
{
    private readonly DoctorBench bench = new();

    private Machine Machine => bench.Machine;

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Answers()
    {
        var photo = RepositoryPhoto.Of(Machine.Dotfiles.Path);
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(RemoteCheck.Of));
        Assert.Empty(photo.Diff(RepositoryPhoto.Of(Machine.Dotfiles.Path)));
    }

    [Fact]
    public void Is_left_out_where_nobody_wants_the_network()
    {
        using var quiet = new DoctorBench { UsesNetwork = false };
        Assert.Equal((CheckLevel.Info, "not-asked"), quiet.Code(RemoteCheck.Of));
    }

    [Fact]
    public void Is_asked_also_in_the_middle_of_a_rebase()
    {
        Machine.Git("switch", "--quiet", "--detach");
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(RemoteCheck.Of));
        Machine.Git("remote", "remove", "origin");
        Assert.Equal((CheckLevel.Info, "no-remote"), bench.Code(RemoteCheck.Of));
    }

    [Fact]
    public void That_is_away_is_an_error_with_the_words_of_a_sync()
    {
        Machine.Git("remote", "set-url", "origin", Machine.Home["nothing.git"]);
        var result = Assert.Single(bench.All(RemoteCheck.Of));
        Assert.Equal((CheckLevel.Error, "remote-missing"), (result.Level, result.Code));
        Assert.NotEmpty(result.Details);
        Assert.NotEmpty(result.Run);
    }

    [Fact]
    public void Whose_branch_is_gone_is_an_error()
    {
        Machine.Git("-C", bench.Fleet.Remote, "update-ref", "-d", "refs/heads/main");
        Assert.Equal((CheckLevel.Error, "upstream-gone"), bench.Code(RemoteCheck.Of));
    }

    [Fact]
    public void Without_the_branch_yet_is_no_fault()
    {
        Machine.Git("switch", "--quiet", "--create", "fresh");
        Assert.Equal((CheckLevel.Info, "no-branch"), bench.Code(RemoteCheck.Of));
    }

    [Fact]
    public void By_ssh_needs_an_agent_that_answers()
    {
        Assert.Equal((CheckLevel.Info, "not-needed"), bench.Code(SshAgentCheck.Of));
        Machine.Git("remote", "set-url", "origin", "git@example.org:dotfiles.git");
        Assert.Equal((CheckLevel.Info, "none"), bench.Code(SshAgentCheck.Of));
        Machine.Environment["SSH_AUTH_SOCK"] = Machine.Home["no agent"];
        var silent = Assert.Single(bench.All(SshAgentCheck.Of));
        Assert.Equal((CheckLevel.Warning, "silent"), (silent.Level, silent.Code));
    }
}
