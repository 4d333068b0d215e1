namespace HomeSync.Core.Savepoints;

/// <summary>A savepoint's commit message: its first line for people, then a line for each thing it says.</summary>
internal static class SavepointMessage
{
    public static string Of(SavepointNote note) =>
        $"""
            home-sync savepoint {note.Id}, before: {note.Why}

            Id: {note.Id}
            Why: {note.Why}
            Branch: {note.Branch}
            From: {note.From}
            To: {note.To}
            Files: {note.FilesTree}
            Index-After: {note.IndexAfter}
            Touched: {note.Touched}

            """
        + (note.StagedTree is null ? "" : $"Staged: {note.StagedTree}\n")
        + (note.BroughtFiles ? "Brought-Files: yes\n" : "");

    /// <returns>Null when the message isn't one of ours.</returns>
    public static SavepointNote? Read(string message)
    {
        var lines = message
            .Split('\n')
            .Select(line => line.Split(": ", 2))
            .Where(parts => parts.Length == 2)
            .DistinctBy(parts => parts[0], StringComparer.Ordinal)
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        string? Line(string name) => lines.GetValueOrDefault(name);
        return
            Line("Id") is { } id
            && Line("Why") is { } why
            && Line("Branch") is { } branch
            && Line("From") is { } from
            && Line("To") is { } to
            && Line("Files") is { } files
            && Line("Index-After") is { } indexAfter
            ? new SavepointNote
            {
                Id = id,
                Why = why,
                Branch = branch,
                From = from,
                To = to,
                FilesTree = files,
                IndexAfter = indexAfter,
                StagedTree = Line("Staged"),
                Touched = int.TryParse(Line("Touched"), out var touched) ? touched : 0,
                BroughtFiles = Line("Brought-Files") is not null,
            }
            : null;
    }
}
