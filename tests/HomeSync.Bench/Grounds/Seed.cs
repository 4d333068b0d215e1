using HomeSync.Bench.Measuring;
using HomeSync.TestKit;

namespace HomeSync.Bench.Grounds;

/// <summary>A bare repository that all sites of one size begin as copies of.</summary>
internal sealed class Seed : IDisposable
{
    private readonly Machine machine = new("seed");

    public Seed(Size size)
    {
        Size = size;
        Path = machine.Home["seed.git"];
        Git("init", "--quiet", "--bare", Path);
        var stream = machine.Temp["stream"];
        using (var import = new ImportStream(stream))
        {
            import.Commit(
                "refs/heads/main",
                null,
                Enumerable.Range(0, size.Files).Select(n => (size.File(n), Contents.Of(n, 0)))
            );
            for (var n = 1; n < size.Commits; n++)
                import.Commit("refs/heads/main", null, [(size.File(n), Contents.Of(n, n))]);
        }
        Launch.Run(
            machine,
            new Step("git", "-C", Path, "fast-import", "--quiet") { Input = stream }
        );
        File.Delete(stream);
        Git("-C", Path, "repack", "-adq", "--depth=1", "--window=1");
        Git("-C", Path, "pack-refs", "--all");
    }

    public Size Size { get; }

    public string Path { get; }

    public void Dispose() => machine.Dispose();

    private void Git(params string[] arguments) => Launch.Run(machine, new Step("git", arguments));
}
