using HomeSync.Core.Doctor;
using HomeSync.TestKit;

namespace HomeSync.Tests.Doctor;

/// <summary>What a commit of home-sync's would need.</summary>
public sealed class ACommitLookedAt : IDisposable
{
    private readonly DoctorBench bench = new();

    private Machine Machine => bench.Machine;

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Is_by_whom_git_says()
    {
        var found = Assert.Single(bench.All(IdentityCheck.Of));
        Assert.Equal((CheckLevel.Ok, "laptop <laptop@example.org>"), (found.Level, found.What));
        Machine.Environment["GIT_AUTHOR_NAME"] = "Ada";
        found = Assert.Single(bench.All(IdentityCheck.Of));
        Assert.Equal(
            "Ada <laptop@example.org>, committed by laptop <laptop@example.org>",
            found.What
        );
    }

    [Fact]
    public void Is_by_nobody_where_git_knows_nobody()
    {
        Machine.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        Machine.Git("config", "user.useConfigOnly", "true");
        Assert.Equal((CheckLevel.Error, "no-identity"), bench.Code(IdentityCheck.Of));
    }

    [Fact]
    public void Is_signed_for_a_try_and_nothing_of_it_stays()
    {
        Assert.Equal((CheckLevel.Info, "off"), bench.Code(SigningCheck.Of));
        Sign("");
        var photo = RepositoryPhoto.Of(Machine.Dotfiles.Path);
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(SigningCheck.Of));
        Assert.Empty(photo.Diff(RepositoryPhoto.Of(Machine.Dotfiles.Path)));
    }

    [Fact]
    public void Cannot_be_signed_by_a_key_that_wants_a_passphrase()
    {
        Sign("a passphrase");
        Assert.Equal((CheckLevel.Error, "signing-failed"), bench.Code(SigningCheck.Of));
    }

    private void Sign(string passphrase)
    {
        var key = Machine.Home["key"];
        Machine
            .Run(Tool.Find("ssh-keygen"), ["-q", "-t", "ed25519", "-N", passphrase, "-f", key])
            .Succeeded();
        Machine.Git("config", "commit.gpgSign", "true");
        Machine.Git("config", "gpg.format", "ssh");
        Machine.Git("config", "user.signingKey", key);
    }
}
