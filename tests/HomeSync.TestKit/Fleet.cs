namespace HomeSync.TestKit;

/// <summary>
/// Machines that share their dotfiles through one bare repository: each has a clone at
/// <see cref="Machine.Dotfiles"/> on branch main, upstream set, one commit old. No configuration is
/// written unless a test asks.
/// </summary>
public sealed class Fleet : IDisposable
{
    private readonly TempFolder _folder = new("home-sync remote ");
    private readonly List<Machine> _machines = [];

    /// <param name="names">The machines; the first one makes the initial commit.</param>
    public Fleet(params string[] names)
    {
        Remote = Path.Combine(_folder.Path, "dotfiles.git");
        foreach (var name in names.Length > 0 ? names : ["laptop", "desktop"])
            Add(name);
    }

    /// <summary>The path of the bare repository.</summary>
    public string Remote { get; }

    public Machine Laptop => this["laptop"];

    public Machine Desktop => this["desktop"];

    public Machine this[string name] => _machines.First(machine => machine.Name == name);

    /// <summary>Another machine with a fresh clone.</summary>
    public Machine Add(string name)
    {
        var machine = new Machine(name);
        _machines.Add(machine);
        machine.Names.Add((Remote, "<remote>"));
        machine.Names.Add((Remote.Replace(" ", "%20", StringComparison.Ordinal), "<remote>"));
        if (_machines.Count == 1)
            Begin(machine);
        else
            machine.Git("clone", "--quiet", Remote, machine.Dotfiles.Path);
        return machine;
    }

    public void Dispose()
    {
        foreach (var machine in _machines)
            machine.Dispose();
        _folder.Dispose();
    }

    private void Begin(Machine machine)
    {
        machine.Git("init", "--quiet", "--bare", Remote);
        machine.Git("init", "--quiet", machine.Dotfiles.Path);
        machine.Dotfiles.Write(".zshrc", "export EDITOR=vi\n");
        machine.Dotfiles.Write(".gitignore", "*.local\n");
        machine.Git("add", "--all");
        machine.Git("commit", "--quiet", "--message", "Begin");
        machine.Git("remote", "add", "origin", Remote);
        machine.Git("push", "--quiet", "--set-upstream", "origin", "main");
    }
}
