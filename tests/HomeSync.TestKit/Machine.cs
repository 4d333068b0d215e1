using HomeSync.Core.Platform;

namespace HomeSync.TestKit;

/// <summary>
/// One computer of the user: a home with a space in its path, an environment of its own, and
/// nothing of the computer that the tests run on except its programs.
/// </summary>
public sealed class Machine : IDisposable
{
    private readonly TempFolder _root = new("home-sync test ");

    public Machine(string name = "laptop")
    {
        Name = name;
        Home = Made($"{name} home");
        Bin = Made("bin");
        Temp = Made($"{name} home/tmp");
        Dotfiles = new Folder(Home["dotfiles"]);
        Paths = new UserPaths(Home.Path);
        WorkingFolder = Home.Path;
        // Beside the home, which may itself be the work tree of a repository.
        var gitConfig = new Folder(_root.Path).Write(
            "gitconfig",
            $"[user]\n\tname = {name}\n\temail = {name}@example.org\n[init]\n\tdefaultBranch = main\n"
        );
        Environment = new()
        {
            ["PATH"] = $"{Bin.Path}:{Tool.SearchPath}",
            ["HOME"] = Home.Path,
            ["LANG"] = "C.UTF-8",
            ["TZ"] = "UTC",
            ["TMPDIR"] = Temp.Path,
            ["HOME_SYNC_LEGACY_LOCK"] = Temp["home-sync.lock"],
            ["GIT_CONFIG_NOSYSTEM"] = "1",
            ["GIT_CONFIG_GLOBAL"] = gitConfig,
        };
        Names = [(Home.Path, "<home>"), (_root.Path, "<machine>")];
    }

    public string Name { get; }

    public Folder Home { get; }

    /// <summary>Where the repository is, if there is one.</summary>
    public Folder Dotfiles { get; }

    /// <summary>First on PATH, outside the home: for stand-ins.</summary>
    public Folder Bin { get; }

    /// <summary>TMPDIR.</summary>
    public Folder Temp { get; }

    public UserPaths Paths { get; }

    /// <summary>Every variable that a program started here sees.</summary>
    public Dictionary<string, string> Environment { get; }

    /// <summary>What transcripts show instead of a real path or address.</summary>
    public List<(string Real, string Shown)> Names { get; }

    /// <summary>Where <see cref="HomeSync"/> and <see cref="Start"/> run; the home at first.</summary>
    public string WorkingFolder { get; set; }

    /// <summary>What still runs with this home; Linux only, elsewhere always empty.</summary>
    public IReadOnlyList<string> Leftovers =>
        [
            .. ProcessesOf
                .Variable("HOME", Home.Path)
                .Select(process => $"{process.Id} {process.Command}"),
        ];

    /// <summary>Runs the native program.</summary>
    public Run HomeSync(params string[] arguments) => Run(NativeBinary.Path, arguments);

    /// <summary>Runs the native program with more variables; null takes one away.</summary>
    public Run HomeSync(Dictionary<string, string?> environment, params string[] arguments) =>
        Run(NativeBinary.Path, arguments, environment);

    /// <summary>Runs real git, not a stand-in, in <see cref="Dotfiles"/> (in the home while there is none).</summary>
    /// <returns>Standard output without its last line end.</returns>
    public string Git(params string[] arguments)
    {
        var folder = Directory.Exists(Dotfiles.Path) ? Dotfiles.Path : Home.Path;
        using var git = new RunningProgram(Command(Tool.Find("git"), arguments, null, folder));
        var output = git.Wait().Succeeded().Out;
        return output.EndsWith('\n') ? output[..^1] : output;
    }

    /// <summary>Runs any program: an absolute path, or a name on this machine's PATH.</summary>
    public Run Run(
        string file,
        IReadOnlyList<string> arguments,
        Dictionary<string, string?>? environment = null
    )
    {
        using var program = Start(file, arguments, environment);
        return program.Wait();
    }

    /// <summary>Starts the native program and comes back at once.</summary>
    public RunningProgram StartHomeSync(params string[] arguments) =>
        Start(NativeBinary.Path, arguments);

    /// <summary>Starts the native program on a terminal, without colours; both outputs are one there.</summary>
    public RunningProgram StartOnTerminal(params string[] arguments) =>
        StartOnTerminal(NativeBinary.Path, arguments);

    /// <summary>Starts any program on a terminal: an absolute path.</summary>
    public RunningProgram StartOnTerminal(string file, IReadOnlyList<string> arguments) =>
        new(
            Command(
                    file,
                    arguments,
                    new() { ["NO_COLOR"] = "1", ["TERM"] = "xterm" },
                    WorkingFolder
                )
                .OnTerminal()
        );

    /// <inheritdoc cref="Run"/>
    public RunningProgram Start(
        string file,
        IReadOnlyList<string> arguments,
        Dictionary<string, string?>? environment = null
    ) => new(Command(Found(file), arguments, environment, WorkingFolder));

    /// <summary>Kills everything that runs with this home, at once; Linux only.</summary>
    public void KillAll() => ProcessesOf.Kill("HOME", Home.Path);

    public void Dispose()
    {
        KillAll();
        _root.Dispose();
    }

    private string Found(string file) =>
        Path.IsPathRooted(file) ? file
        : File.Exists(Bin[file]) ? Bin[file]
        : Tool.Find(file);

    private Command Command(
        string file,
        IReadOnlyList<string> arguments,
        Dictionary<string, string?>? more,
        string folder
    )
    {
        var environment = new Dictionary<string, string>(Environment);
        foreach (var (name, value) in more ?? [])
        {
            if (value is null)
                environment.Remove(name);
            else
                environment[name] = value;
        }
        return new Command(file, arguments)
        {
            WorkingFolder = folder,
            Environment = environment,
            Names = [.. Names],
        };
    }

    private Folder Made(string name) =>
        new(Directory.CreateDirectory(Path.Combine(_root.Path, name)).FullName);
}
