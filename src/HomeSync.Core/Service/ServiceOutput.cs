using HomeSync.Core.Logging;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Service;

/// <summary>The end of what the service printed to one place.</summary>
/// <param name="Name">The place: a file's path, or the journal.</param>
/// <param name="Lines">The last lines, oldest first; null when there is no such place yet.</param>
public sealed record ServiceOutput(string Name, IReadOnlyList<string>? Lines)
{
    internal static IReadOnlyList<ServiceOutput> Of(ISupervisor supervisor, int lines)
    {
        var outputs = supervisor
            .Outputs.Select(path => new ServiceOutput(path, LinesOf(path, lines)))
            .ToList();
        if (supervisor.Journal(lines) is { } journal)
        {
            string[] shown = [.. Printable.Text(journal).TrimEnd('\n').Split('\n')];
            outputs.Add(new ServiceOutput($"{supervisor.Name}'s journal", shown));
        }
        return outputs;
    }

    private static string[]? LinesOf(string path, int lines)
    {
        try
        {
            using var file = PlainFile.OpenToRead(path);
            return file is null ? null : [.. LogParts.LinesFromEnd(file).Take(lines).Reverse()];
        }
        catch (IOException fault)
        {
            return [$"({fault.Message})"];
        }
    }
}
