using HomeSync.TestKit;

namespace HomeSync.Scenarios.Processes;

/// <summary>A hook's grandchild goes on with the hook's output open.</summary>
public sealed class AHookThatLeavesAProcess : IDisposable
{
    private const string Silent = "sleep 100 &";
    private const string Chatty = "(while :; do echo still here; sleep 0.02; done) &";
    private const string Flooding = "(while :; do echo still here; echo still here >&2; done) &";

    private readonly Fleet _fleet = new();

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData("pre-commit", Silent)]
    [InlineData("pre-commit", Chatty)]
    [InlineData("pre-commit", Flooding)]
    [InlineData("post-commit", Silent)]
    [InlineData("post-commit", Chatty)]
    [InlineData("pre-push", Silent)]
    [InlineData("pre-push", Chatty)]
    [InlineData("pre-push", Flooding)]
    public void Does_not_hold_who_sends(string hook, string script)
    {
        _fleet.Laptop.Hook(hook, script);
        _fleet.Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Quickly(_fleet.Laptop, "--force");
        Assert.Equal(Tip(_fleet.Laptop), _fleet.Laptop.Git("ls-remote", "origin", "main")[..40]);
    }

    [Theory]
    [InlineData(Silent)]
    [InlineData(Chatty)]
    [InlineData(Flooding)]
    public void Does_not_hold_who_takes(string script)
    {
        _fleet.Laptop.Dotfiles.Write(".zshrc", "changed\n");
        _fleet.Laptop.HomeSync("sync", "--force").Succeeded();
        _fleet.Desktop.Hook("post-merge", script);
        Quickly(_fleet.Desktop);
        Assert.Equal(Tip(_fleet.Laptop), Tip(_fleet.Desktop));
    }

    private static void Quickly(Machine machine, params string[] options)
    {
        using var sync = machine.StartHomeSync(["sync", .. options]);
        sync.Wait(TimeSpan.FromSeconds(10)).Succeeded();
    }

    private static string Tip(Machine machine) => machine.Git("rev-parse", "main");
}
