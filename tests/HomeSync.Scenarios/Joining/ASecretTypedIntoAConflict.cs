using HomeSync.TestKit;

namespace HomeSync.Scenarios.Joining;

/// <summary>The guard looked at the commit, and not at what a person makes of both sides later.</summary>
public sealed class ASecretTypedIntoAConflict : IDisposable
{
    private readonly Fleet _fleet = new();

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [TerminalFact]
    public void Is_held_back()
    {
        _fleet.Desktop.Send(".zshrc", "theirs\n");
        var theirs = _fleet.Tip();
        Laptop.Configure("on_diverged: rebase", "auto_commit: true");
        Laptop.Dotfiles.Write(".zshrc", "mine\n");
        Assert.Equal(1, Laptop.HomeSync("sync").ExitCode);
        var token = "ghp_" + string.Concat(Enumerable.Repeat("aB3dE6gH9j", 4))[..36];
        StandIn.Script(Laptop, "edit", $"for file; do echo 'token = {token}' > \"$file\"; done");
        Laptop.Environment["EDITOR"] = "edit";
        using var edit = Laptop.StartOnTerminal("resolve", "--edit");
        var run = edit.Wait();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("github", run.Transcript, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(theirs, _fleet.Tip());
    }
}
