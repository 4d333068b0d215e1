using HomeSync.TestKit;

namespace HomeSync.Scenarios.Completions;

/// <summary>A machine with something to complete, in whose repository people type.</summary>
internal sealed class Shells : IDisposable
{
    private readonly Fleet _fleet = new();

    public Shells()
    {
        Laptop.Configure();
        Laptop.Bin.Link("home-sync", NativeBinary.Path);
        Laptop.Dotfiles.Write("folder/file", "");
        Laptop.Dotfiles.Write("file", "");
        Laptop.Environment["COMPLETIONS"] = Path.Combine(Checkout.Root, "packaging/completions");
        Laptop.Environment["TERM"] = "dumb";
        Laptop.WorkingFolder = Laptop.Dotfiles.Path;
    }

    public Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    /// <summary>Takes something, which can be undone by its id.</summary>
    public void Sync()
    {
        _fleet.Desktop.Send(".vimrc", "set number\n");
        Laptop.HomeSync("sync").Succeeded();
        Id = Laptop.HomeSync("history").Succeeded().Out.Split('\n')[1].Split(' ')[0];
    }

    public string Id { get; private set; } = Lines.Id;

    /// <summary>Runs a shell, and says what it offered as <see cref="Lines"/> does.</summary>
    public string Offered(string shell, params string[] arguments)
    {
        var run = Laptop.Run(shell, arguments).Succeeded();
        Assert.Equal("", run.Err);
        var words = run
            .Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Word(line) == Id ? Lines.Id : Word(line));
        return string.Join(' ', words.Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Without what it means, the slash of a folder, and the option that it is the value of.</summary>
    private static string Word(string line)
    {
        var word = line.Split('\t')[0].TrimEnd('/');
        return word[(word.IndexOf('=', StringComparison.Ordinal) + 1)..];
    }
}
