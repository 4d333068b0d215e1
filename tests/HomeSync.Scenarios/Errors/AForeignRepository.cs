using HomeSync.TestKit;

namespace HomeSync.Scenarios.Errors;

public sealed class AForeignRepository : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [RootFact]
    public void Is_refused_by_git_and_the_ways_out_are_named()
    {
        Laptop.Configure();
        Laptop.Run(Tool.Find("chown"), ["-R", "65534", Laptop.Dotfiles.Path]).Succeeded();
        var stopped = Laptop.Stops("sync", "--force");
        Snapshot.Match(stopped.Transcript);
        Laptop.Types(stopped, "safe.directory");
        Laptop.HomeSync("sync").Succeeded();
    }
}
