using HomeSync.Core.Platform;
using HomeSync.TestKit;

namespace HomeSync.Tests.Platform;

/// <summary>A folder in which names need not be text.</summary>
internal sealed class RawHome : IDisposable
{
    private readonly Machine machine = new();

    public Folder Folder => machine.Home;

    public string this[string name] => machine.Home[name];

    /// <summary>Writes a file under a name of any bytes.</summary>
    public string Write(string name, string text)
    {
        var plain = machine.Home.Write("being written", text);
        RawMove.Over(plain, this[name]);
        return this[name];
    }

    public string Read(string name)
    {
        using var file = RawFile.Open(this[name]);
        using var reader = new StreamReader(new FileStream(file, FileAccess.Read));
        return reader.ReadToEnd();
    }

    public void Dispose() => machine.Dispose();
}
