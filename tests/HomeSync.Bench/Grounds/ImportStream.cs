using System.Globalization;
using System.Text;

namespace HomeSync.Bench.Grounds;

/// <summary>Writes what <c>git fast-import</c> reads: the quickest way to many commits.</summary>
internal sealed class ImportStream(string path) : IDisposable
{
    private readonly FileStream file = File.Create(path);
    private long time = 1_700_000_000;

    /// <summary>A commit on a branch, by somebody else.</summary>
    /// <param name="reference">The branch, in full.</param>
    /// <param name="from">Its parent, where the branch isn't in this stream yet; null for none.</param>
    /// <param name="files">Names and contents that it brings.</param>
    public void Commit(
        string reference,
        string? from,
        IEnumerable<(string Name, string Content)> files
    )
    {
        var when = (time += 60).ToString(CultureInfo.InvariantCulture);
        Put($"commit {reference}\ncommitter other <other@example.org> {when} +0000\n");
        Data("Somebody else's commit\n");
        if (from is not null)
            Put($"from {from}\n");
        foreach (var (name, content) in files)
        {
            Put($"M 100644 inline {name}\n");
            Data(content);
        }
        Put("\n");
    }

    /// <summary>Anything else, with a line end.</summary>
    public void Line(string line) => Put(line + "\n");

    public void Data(string content)
    {
        Put($"data {Encoding.UTF8.GetByteCount(content)}\n");
        Put(content);
        Put("\n");
    }

    public void Dispose() => file.Dispose();

    private void Put(string text) => file.Write(Encoding.UTF8.GetBytes(text));
}
