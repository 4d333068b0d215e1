using HomeSync.TestKit;

namespace HomeSync.Scenarios.ManyMachines;

/// <summary>
/// Somebody who goes on working on one machine. Each thing they save has a word of its own in it, so that
/// it can be looked for afterwards; what they remove themselves, they remove only once it was synced.
/// </summary>
internal sealed class Person
{
    private readonly Random _chance;
    private readonly List<string> _files = [];
    private readonly List<string> _words = [];
    private int _made;

    /// <param name="machine">Where they work.</param>
    /// <param name="seed">What they do.</param>
    public Person(Machine machine, int seed)
    {
        (Machine, _chance) = (machine, new Random(seed));
        for (var i = 0; i < 3; i++)
            Create();
    }

    public Machine Machine { get; }

    /// <summary>Whether their last sync brought everything into the history.</summary>
    public bool IsSynced { get; set; }

    /// <summary>A word of each thing they saved.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>Their own files as they should be everywhere, by name: content, and whether it can be run.</summary>
    public Dictionary<string, (string Text, bool Runs)> Files { get; } = [];

    /// <summary>Does one to three things to their own files, and one to their place in a file that all share.</summary>
    public void Work()
    {
        for (var left = _chance.Next(1, 4); left > 0; left--)
            DoSomething();
        if (_chance.Next(2) == 0)
            WriteBelow($"[{Machine.Name}]");
    }

    /// <summary>Writes where everybody writes.</summary>
    public void WriteAtTheTop() => WriteBelow("# top");

    /// <summary>Saves one of their files once more.</summary>
    public void Append()
    {
        var name = _files[_chance.Next(_files.Count)];
        var (text, runs) = Files[name];
        Save(name, $"{text}{Word()}\n", runs);
    }

    public TimeSpan SomeTime() => TimeSpan.FromMilliseconds(_chance.Next(400));

    public bool Happens(int oneIn) => _chance.Next(oneIn) == 0;

    private void DoSomething()
    {
        switch (_chance.Next(6))
        {
            case 0:
                Create();
                break;
            case 1 when IsSynced && _files.Count > 2:
                Delete();
                break;
            case 2 when IsSynced:
                Rename();
                break;
            case 3:
                ChangeMode();
                break;
            default:
                Append();
                break;
        }
    }

    private void Create()
    {
        var name = $"{Machine.Name}/{_made++} $file";
        _files.Add(name);
        Save(name, string.Concat(Enumerable.Range(0, 5).Select(_ => $"{Word()}\n")), runs: false);
    }

    private void Delete()
    {
        var name = _files[_chance.Next(_files.Count)];
        Forget(name);
        Machine.Dotfiles.Delete(name);
    }

    private void Rename()
    {
        var name = _files[_chance.Next(_files.Count)];
        var (text, runs) = Files[name];
        var to = $"{Machine.Name}/{_made++}/renamed";
        Forget(name);
        _files.Add(to);
        Files[to] = (text, runs);
        Directory.CreateDirectory(Path.GetDirectoryName(Machine.Dotfiles[to])!);
        File.Move(Machine.Dotfiles[name], Machine.Dotfiles[to]);
    }

    private void ChangeMode()
    {
        var name = _files[_chance.Next(_files.Count)];
        var (text, runs) = Files[name];
        Files[name] = (text, !runs);
        SetMode(name, !runs);
    }

    private void Forget(string name)
    {
        _files.Remove(name);
        Files.Remove(name);
    }

    /// <summary>As an editor does: half of them write beside and rename.</summary>
    private void Save(string name, string text, bool runs)
    {
        Files[name] = (text, runs);
        if (_chance.Next(2) == 0 || !Machine.Dotfiles.Has(name))
        {
            Machine.Dotfiles.Write(name, text);
        }
        else
        {
            var beside = Machine.Temp.Write("beside", text);
            File.Move(beside, Machine.Dotfiles[name], overwrite: true);
        }
        SetMode(name, runs);
    }

    private void SetMode(string name, bool runs) =>
        Machine.Dotfiles.SetMode(name, (UnixFileMode)Convert.ToInt32(runs ? "755" : "644", 8));

    private void WriteBelow(string line)
    {
        var shared = Machine.Dotfiles.Read("shared");
        Machine.Dotfiles.Write(
            "shared",
            shared.Replace($"{line}\n", $"{line}\n{Word()}\n", StringComparison.Ordinal)
        );
    }

    private string Word()
    {
        IsSynced = false;
        _words.Add($"w{Machine.Name}x{_words.Count}x{_chance.Next(1 << 30):x}y");
        return _words[^1];
    }
}
