using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

/// <summary>The laptop has sent a plugin as a submodule; both machines want submodules to follow.</summary>
public abstract class WithASubmodule : IDisposable
{
    protected Fleet Fleet { get; } = new();

    protected WithASubmodule()
    {
        foreach (var machine in new[] { Laptop, Desktop })
        {
            machine.Git("config", "--global", "protocol.file.allow", "always");
            machine.Configure("submodules: true");
        }
        Laptop.Git("init", "--quiet", Laptop.Home["theirs"]);
        Publish("plugin.zsh", "1\n");
        Laptop.Git("submodule", "--quiet", "add", Laptop.Home["theirs"], "plug in");
        Laptop.SendAll("Add a plugin");
    }

    protected Machine Laptop => Fleet.Laptop;

    protected Machine Desktop => Fleet.Desktop;

    public void Dispose()
    {
        Fleet.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The plugin goes on, and the laptop records and sends it.</summary>
    protected void Record(string file, string content)
    {
        Publish(file, content);
        Laptop.Git("-C", "plug in", "pull", "--quiet");
        Laptop.SendAll("Take a newer plugin");
    }

    protected void Publish(string file, string content) => Publish("theirs", file, content);

    protected void Publish(string repository, string file, string content)
    {
        Laptop.Home.Write($"{repository}/{file}", content);
        Laptop.Git("-C", Laptop.Home[repository], "add", "--force", ".");
        Laptop.Git("-C", Laptop.Home[repository], "commit", "--quiet", "--message", "Go on");
    }
}
