using HomeSync.TestKit;

namespace HomeSync.Scenarios.Json;

/// <summary>A sync has two halves, and what is half done is never told as done.</summary>
public sealed class BothHalves : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    public BothHalves()
    {
        Laptop.Environment["HOME_SYNC_KEYCHAIN"] = "security";
        Laptop.Environment["USER"] = "ada";
        Laptop.Configure("sync_credentials: true", "credentials_password: none");
        StandIn.Script(Laptop, "ws-sync", "exit 0");
        StandIn.Script(Laptop, "ws-backup", "exit 0");
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Done_are_told_each()
    {
        Assert.Equal("dry-run", Laptop.Ask("sync", "--dry-run").Code);
        var answer = Laptop.Ask("sync");
        Assert.Equal(("up-to-date", ("done", true, true)), (answer.Code, Half(answer)));
        Assert.Equal(("done", true, false), Half(Laptop.Ask("pull")));
        Assert.Equal(("done", false, true), Half(Laptop.Ask("push")));
    }

    [Fact]
    public void Of_which_the_second_fails_name_what_was_done()
    {
        StandIn.Script(Laptop, "ws-backup", "echo 'no \"network\"' >&2; exit 7");
        Laptop.Commit("new", "1\n");
        var answer = Laptop.Ask("sync");
        Assert.Equal(("credentials-failed", true), (answer.Code, answer.IsError));
        var dotfiles = answer.Done.GetProperty("dotfiles");
        Assert.Equal("synced", dotfiles.GetProperty("code").GetString());
        var credentials = answer.Done.GetProperty("credentials");
        Assert.Equal("tool-failed", credentials.GetProperty("code").GetString());
        Assert.True(credentials.GetProperty("taken").GetBoolean());
        Assert.False(credentials.GetProperty("sent").GetBoolean());
        Assert.Contains(
            "no \"network\"",
            Answer.TextsOf(credentials.GetProperty("problem").GetProperty("details"))
        );
    }

    [Fact]
    public void That_both_fail_have_a_name_of_their_own()
    {
        StandIn.Script(Laptop, "ws-sync", "exit 7");
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        var answer = Laptop.Ask("sync");
        Assert.Equal("nothing-synced", answer.Code);
        Assert.Equal("dirty", answer.Done.GetProperty("dotfiles").GetProperty("code").GetString());
    }

    [Fact]
    public void Of_which_one_is_off_are_one()
    {
        Laptop.Configure("sync_dotfiles: false", "credentials_password: none");
        Assert.Equal("dotfiles-off", Laptop.Ask("sync").Code);
        StandIn.Script(Laptop, "ws-sync", "exit 7");
        var answer = Laptop.Ask("sync");
        Assert.Equal("credentials-failed", answer.Code);
        Assert.DoesNotContain("are synced", answer.Message, StringComparison.Ordinal);
    }

    private static (string?, bool, bool) Half(Answer answer)
    {
        var half = answer["credentials"];
        return (
            half.GetProperty("code").GetString(),
            half.GetProperty("taken").GetBoolean(),
            half.GetProperty("sent").GetBoolean()
        );
    }
}
