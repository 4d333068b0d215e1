using HomeSync.Scenarios.Sync;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Errors;

public sealed class ACommitThatCannotBeSigned : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    public ACommitThatCannotBeSigned()
    {
        Laptop.Configure();
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        Laptop.Git("config", "commit.gpgSign", "true");
        Laptop.Git("config", "gpg.format", "ssh");
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Since_its_key_wants_a_passphrase()
    {
        Laptop.Git("config", "user.signingKey", Key("a passphrase"));
        Snapshot.Match(Laptop.Stops("sync", "--force").Transcript);
    }

    [Fact]
    public void Since_its_key_is_not_on_this_machine()
    {
        Laptop.Git("config", "user.signingKey", "/nowhere/key");
        Snapshot.Match(Laptop.Stops("sync", "--force").Transcript);
    }

    [Fact]
    public void Since_the_program_that_signs_is_missing()
    {
        Laptop.Git("config", "gpg.format", "openpgp");
        Laptop.Git("config", "gpg.program", "/nowhere/gpg");
        Snapshot.Match(Laptop.Stops("sync", "--force").Transcript);
    }

    [Fact]
    public void Goes_through_once_it_can_be()
    {
        Laptop.Git("config", "user.signingKey", "/nowhere/key");
        Laptop.Stops("sync", "--force");
        Laptop.Git("config", "user.signingKey", Key(""));
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal(Laptop.Tip(), _fleet.Tip());
        Assert.Contains(
            "BEGIN SSH SIGNATURE",
            Laptop.Git("cat-file", "commit", "HEAD"),
            StringComparison.Ordinal
        );
    }

    private string Key(string passphrase)
    {
        Laptop
            .Run(
                Tool.Find("ssh-keygen"),
                ["-q", "-t", "ed25519", "-N", passphrase, "-f", Laptop.Home["key"]]
            )
            .Succeeded();
        return Laptop.Home["key"];
    }
}
