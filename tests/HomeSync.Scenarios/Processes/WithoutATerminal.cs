using HomeSync.TestKit;

namespace HomeSync.Scenarios.Processes;

/// <summary>Nobody can answer, so nothing asks.</summary>
public sealed class WithoutATerminal : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [SshFact]
    public void An_unknown_host_key_is_an_error()
    {
        using var server = new SshServer();
        server.Admit(Laptop);
        Laptop.Git("remote", "set-url", "origin", server.Url(_fleet.Remote));
        Laptop.Environment["GIT_SSH_COMMAND"] =
            "ssh -o UserKnownHostsFile=/dev/null -o StrictHostKeyChecking=ask";
        var run = Sync();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("ssh doesn't know this server yet", run.Err, StringComparison.Ordinal);
    }

    [SshFact]
    public void A_key_with_a_passphrase_is_not_asked_for()
    {
        using var server = new SshServer();
        var key = Laptop.Home["key"];
        Laptop
            .Run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "secret words", "-f", key])
            .Succeeded();
        server.Admit(Laptop);
        Laptop.Git("remote", "set-url", "origin", server.Url(_fleet.Remote));
        var askpass = StandIn.Script(Laptop, "ask", "echo x");
        Laptop.Environment["DISPLAY"] = ":0";
        Laptop.Environment["SSH_ASKPASS"] = Laptop.Bin["ask"];
        Laptop.Environment["SSH_ASKPASS_REQUIRE"] = "force";
        // The last -F and -i count first: the server doesn't know this key.
        StandIn.Script(
            Laptop,
            "ssh",
            $"exec '{Tool.Find("ssh")}' -F /dev/null -i '{key}' -o IdentityAgent=none -o IdentitiesOnly=yes -o UserKnownHostsFile=/dev/null -o StrictHostKeyChecking=no \"$@\""
        );
        var run = Sync();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("refused to let us in", run.Err, StringComparison.Ordinal);
        Assert.Empty(askpass.Calls);
    }

    [Theory]
    [InlineData("GIT_ASKPASS")]
    [InlineData("SSH_ASKPASS")]
    [InlineData("core.askPass")]
    public void A_password_for_https_is_not_asked_for(string way)
    {
        // As git's own http helper asks, without needing a web server.
        StandIn.Script(Laptop, "git-remote-ask", $"exec '{Tool.Find("git")}' credential fill");
        var askpass = StandIn.Script(Laptop, "ask", "echo x");
        if (way.Contains('.', StringComparison.Ordinal))
            Laptop.Git("config", way, Laptop.Bin["ask"]);
        else
            Laptop.Environment[way] = Laptop.Bin["ask"];
        var helper = StandIn.Script(
            Laptop,
            "git-remote-ask",
            $"printf 'protocol=https\\nhost=example.org\\n\\n' | '{Tool.Find("git")}' credential fill >&2; exit 128"
        );
        Laptop.Git("remote", "set-url", "origin", "ask::example.org/dotfiles");
        var run = Sync();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("refused to let us in", run.Err, StringComparison.Ordinal);
        Assert.NotEmpty(helper.Calls);
        Assert.Empty(askpass.Calls);
    }

    [Fact]
    public void An_editor_is_never_opened()
    {
        var editor = StandIn.Script(Laptop, "edit", "exec sleep 1000");
        foreach (var name in new[] { "GIT_EDITOR", "GIT_SEQUENCE_EDITOR", "EDITOR", "VISUAL" })
            Laptop.Environment[name] = Laptop.Bin["edit"];
        Laptop.Git("config", "core.editor", Laptop.Bin["edit"]);
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Empty(editor.Calls);
    }

    private Run Sync()
    {
        using var sync = Laptop.StartHomeSync("sync");
        return sync.Wait(TimeSpan.FromSeconds(15));
    }
}
