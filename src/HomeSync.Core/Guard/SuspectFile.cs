using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Guard;

/// <summary>All that was found in a file: each rule once, with its first line.</summary>
/// <param name="Path">Its name from the top of the working tree.</param>
/// <param name="Suspects">What was found, by line.</param>
internal sealed record SuspectFile(string Path, IReadOnlyList<Suspect> Suspects)
{
    /// <summary>Such as <c>line 2: github-token, line 4: aws-key</c>.</summary>
    public string Where => string.Join(", ", Suspects.Select(s => s.Where));

    /// <summary>What to type to let just that pass, a command for each rule.</summary>
    public IReadOnlyList<string> Allowing
    {
        get
        {
            var name = Shown.ShellWord(ByteText.ForPeople(Path));
            return [.. Suspects.Select(s => $"home-sync allow {name}:{s.Rule}")];
        }
    }

    /// <summary>The files, in the order in which they were found.</summary>
    public static List<SuspectFile> Of(IReadOnlyList<Suspect> suspects)
    {
        var files = new List<SuspectFile>();
        foreach (var file in suspects.GroupBy(s => s.Path))
            files.Add(new(file.Key, [.. file.OrderBy(s => s.Line).DistinctBy(s => s.Rule)]));
        return files;
    }
}
