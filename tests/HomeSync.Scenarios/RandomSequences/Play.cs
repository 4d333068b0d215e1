using HomeSync.TestKit;

namespace HomeSync.Scenarios.RandomSequences;

/// <summary>Carries a sequence out on real machines, and looks at the promises after everything that home-sync did.</summary>
internal sealed class Play : IDisposable
{
    private const UnixFileMode Others = (UnixFileMode)0b000_111_111;

    // Ordinary, ignored, in a folder, a folder's name, hostile to git and to shells.
    private static readonly string[] Names =
    [
        ".zshrc",
        "a.local",
        "dir/b",
        "dir/c.local",
        "d",
        ":!x \n*",
    ];

    private readonly Fleet _fleet;
    private readonly Machine[] _machines;
    private int _saved;

    public Play(int machines)
    {
        _fleet = machines == 1 ? new Fleet("laptop") : new Fleet();
        _machines = machines == 1 ? [_fleet.Laptop] : [_fleet.Laptop, _fleet.Desktop];
        foreach (var machine in _machines)
        {
            // Our own files are inside the repository (promise 8).
            machine.Home.Link(".config", "dotfiles/config");
            machine.Dotfiles.Write(
                "config/home-sync/config.yml",
                "auto_commit: true\nauto_commit_untracked: true\non_diverged: rebase\n"
            );
        }
    }

    /// <summary>How many commands ended well.</summary>
    public int Ended { get; private set; }

    /// <summary>How often the remote's branch moved by one.</summary>
    public int Sent { get; private set; }

    public void Dispose() => _fleet.Dispose();

    public void Run(IEnumerable<Step> steps)
    {
        foreach (var step in steps)
        {
            var machine = _machines[step.Machine % _machines.Length];
            if (step.Deed < Deed.Sync)
                Do(machine, step.Deed, Names[step.File]);
            else
                Watch(machine, step);
        }
    }

    private void Do(Machine machine, Deed deed, string name)
    {
        var files = machine.Dotfiles;
        var isFile = File.Exists(files[name]);
        switch (deed)
        {
            case Deed.Write when !Directory.Exists(files[name]) && !File.Exists(files["dir"]):
                files.Write(
                    name,
                    $"{string.Join('\n', Enumerable.Range(0, 6).Select(_ => Something()))}\n"
                );
                break;
            case Deed.Append when isFile:
                File.AppendAllText(files[name], $"{Something()}\n");
                break;
            case Deed.Delete when isFile:
                files.Delete(name);
                break;
            case Deed.Rename when isFile && !files.Has($"{name} renamed"):
                File.Move(files[name], files[$"{name} renamed"]);
                break;
            case Deed.Narrow when isFile:
                files.SetMode(name, UnixFileMode.UserRead | UnixFileMode.UserWrite);
                break;
            case Deed.Widen when isFile:
                files.SetMode(name, (UnixFileMode)0b111_101_101);
                break;
            case Deed.Stage when isFile:
                _ = machine.Run(
                    "git",
                    ["-C", files.Path, "add", "--force", "--", $":(literal){name}"]
                );
                break;
            case Deed.Commit:
                _ = machine.Run(
                    "git",
                    ["-C", files.Path, "commit", "--quiet", "--all", "--message", "By hand"]
                );
                break;
            case Deed.Untrack when isFile:
                _ = machine.Run(
                    "git",
                    ["-C", files.Path, "rm", "--quiet", "--cached", "--", $":(literal){name}"]
                );
                File.AppendAllText(files[".gitignore"], $"/{name.Split('\n')[0]}*\n");
                break;
            case Deed.WriteOwn:
                files.Write("config/home-sync/notes", Something());
                break;
            default:
                break;
        }
    }

    private void Watch(Machine machine, Step step)
    {
        var (before, remote) = (Contents.Of(machine), _fleet.Tip());
        var run = HomeSync(machine, step);
        Ended += run?.ExitCode == 0 ? 1 : 0;
        Sent += _fleet.Tip() != remote ? 1 : 0;
        var after = Contents.Of(machine);
        var told = $"{step}\n{run?.Transcript}";
        var lost = string.Join(", ", after.Lost(before));
        Assert.True(lost == "", $"Lost {lost} by {told}");
        foreach (var name in after.Live.Keys)
        {
            Assert.False(HasMarkers(machine, name), $"Markers in {name} by {told}");
            Assert.False(Widened(name, before, after), $"{name} was private before {told}");
        }
        var own = machine.Git("log", "--all", "--format=", "--name-only", "--", "config/home-sync");
        Assert.True(own == "", $"Our own {own} went into a commit by {told}");
        if (run is null)
            return;
        Assert.True(run.ExitCode is 0 or 1, told);
        Assert.DoesNotContain("a defect in home-sync", told, StringComparison.Ordinal);
        var silent = before
            .Live.Keys.Except(after.Live.Keys)
            .Where(gone => !run.Out.Contains(Shown(gone), StringComparison.Ordinal));
        Assert.True(!silent.Any(), $"{silent.FirstOrDefault()} is gone without a word by {told}");
    }

    private static bool HasMarkers(Machine machine, string name) =>
        machine.Dotfiles.Read(name).Contains("<<<<<<<", StringComparison.Ordinal);

    private static bool Widened(string name, Contents before, Contents after) =>
        before.Live.TryGetValue(name, out var file)
        && (file.Mode & Others) == 0
        && (after.Live[name].Mode & Others) != 0;

    /// <returns>Null when it was killed: it had no time to tell everything.</returns>
    private Run? HomeSync(Machine machine, Step step)
    {
        using var trouble = Trouble(step.Fault);
        using var program = machine.StartHomeSync(Words(step.Deed));
        if (step.Fault is not (Fault.Killed or Fault.KilledWithAll))
            return program.Wait();
        Thread.Sleep(step.After); // anywhere within it
        if (step.Fault == Fault.Killed)
            program.Signal(9);
        else
            machine.KillAll();
        program.Wait();
        // Its git may go on for a moment; what it does is looked at too.
        Soon.Is(() => machine.Leftovers.Count == 0);
        return null;
    }

    private Restored? Trouble(Fault fault)
    {
        if (fault == Fault.Refused)
        {
            _fleet.Hook("pre-receive", "echo no >&2; exit 1");
            return new Restored(() => _fleet.Unhook("pre-receive"));
        }
        if (fault == Fault.Offline)
        {
            Directory.Move(_fleet.Remote, _fleet.Remote + ".away");
            return new Restored(() => Directory.Move(_fleet.Remote + ".away", _fleet.Remote));
        }
        return null;
    }

    private static string[] Words(Deed deed) =>
        deed switch
        {
            Deed.Push => ["push"],
            Deed.Pull => ["pull"],
            Deed.Undo => ["undo"],
            Deed.UndoForced => ["undo", "--force"],
            Deed.ResolveOurs => ["resolve", "--ours"],
            Deed.ResolveTheirs => ["resolve", "--theirs"],
            _ => ["sync"],
        };

    /// <summary>A name as people see it, without its quotes.</summary>
    private static string Shown(string name) => name.Replace("\n", "\\n", StringComparison.Ordinal);

    private string Something() => $"something {++_saved} {Guid.NewGuid():N}";

    private sealed class Restored(Action restore) : IDisposable
    {
        public void Dispose() => restore();
    }
}
