using HomeSync.Bench.Measuring;
using HomeSync.TestKit;

namespace HomeSync.Bench.Grounds;

/// <summary>A machine with a clone, and the bare repository that it syncs with: nobody else uses either.</summary>
internal sealed class Site : IDisposable
{
    private readonly Size size;
    private int version = 1_000_000;

    /// <param name="seed">What is in the repository.</param>
    /// <param name="remote">Another site whose remote it shares; null for one of its own.</param>
    public Site(Seed seed, string? remote = null)
    {
        size = seed.Size;
        Remote = remote ?? Machine.Home["remote.git"];
        if (remote is null)
            Git("clone", "--quiet", "--bare", seed.Path, Remote);
        Git("clone", "--quiet", Remote, Clone);
        // Whether a collection falls into one run's time or another's would be chance.
        Git("-C", Remote, "config", "gc.auto", "0");
        Git("-C", Clone, "config", "gc.auto", "0");
        Configure();
    }

    public Machine Machine { get; } = new("bench");

    /// <summary>The bare repository.</summary>
    public string Remote { get; }

    /// <summary>The working tree.</summary>
    public string Clone => Machine.Dotfiles.Path;

    /// <summary>The files that were saved last, from the top of the working tree.</summary>
    public IReadOnlyList<string> Edited { get; private set; } = [];

    /// <summary>What home-sync is configured with: nobody is asked, and nothing is held back.</summary>
    /// <param name="more">Further lines.</param>
    public void Configure(params string[] more) =>
        Machine.Configure([
            $"dotfiles_dir: {Clone}",
            "auto_commit: true",
            "on_diverged: rebase",
            "sync_credentials: false",
            .. more,
        ]);

    /// <summary>One of the commands of git, in the clone.</summary>
    public Step InClone(params string[] arguments) => new("git", ["-C", Clone, .. arguments]);

    /// <summary>home-sync.</summary>
    public static Step HomeSync(params string[] arguments) => new(NativeBinary.Path, arguments);

    public void Git(params string[] arguments) => Launch.Run(Machine, new Step("git", arguments));

    public string Ask(params string[] arguments) => Launch.Output(Machine, InClone(arguments));

    /// <summary>Saves that many files with new content.</summary>
    public void Edit(int files)
    {
        version++;
        Edited = [.. Enumerable.Range(version * 37, files).Select(size.File)];
        for (var n = 0; n < files; n++)
            Machine.Dotfiles.Write(Edited[n], Contents.Of(n, version));
    }

    /// <summary>The remote gets commits that the clone hasn't, of one file each.</summary>
    public void AdvanceRemote(int commits) =>
        Advance(Remote, "refs/heads/main", "refs/heads/main^0", commits);

    /// <summary>The clone gets commits that the remote hasn't, of one file each.</summary>
    public void AdvanceClone(int commits)
    {
        Advance(Clone, "refs/heads/beside", "refs/heads/main^0", commits);
        Git("-C", Clone, "merge", "--quiet", "--ff-only", "beside");
        Git("-C", Clone, "branch", "--quiet", "-D", "beside");
    }

    /// <summary>Until nothing of the preparation is left to be done: times in the index, bytes for the disk.</summary>
    public void Settle()
    {
        // A file as new as the index is read by every status until the index is written again.
        Thread.Sleep(1100);
        Git("-C", Clone, "status", "--short");
        SystemCalls.WriteBack();
    }

    public void Dispose() => Machine.Dispose();

    private void Advance(string repository, string branch, string from, int commits)
    {
        version++;
        var stream = Machine.Temp["stream"];
        using (var import = new ImportStream(stream))
        {
            for (var n = 0; n < commits; n++)
            {
                var number = version * 37 + n;
                import.Commit(
                    branch,
                    n == 0 ? from : null,
                    [(size.File(number), Contents.Of(n, version))]
                );
            }
        }
        Launch.Run(
            Machine,
            new Step("git", "-C", repository, "fast-import", "--quiet") { Input = stream }
        );
    }
}
