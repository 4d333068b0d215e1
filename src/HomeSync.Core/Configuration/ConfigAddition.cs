namespace HomeSync.Core.Configuration;

/// <summary>Adds the repository to a configuration that a person wrote, without touching what stands there.</summary>
public static class ConfigAddition
{
    /// <summary>
    /// The text to append so that the file also holds <c>dotfiles_dir</c>. Null when it does
    /// already, or when appending would change what else the file says.
    /// </summary>
    /// <param name="existing">The file's text.</param>
    /// <param name="dotfilesDir">The repository.</param>
    public static string? For(string existing, string dotfilesDir)
    {
        var before = YamlReader.Read(existing);
        var has = before.Entries.Any(e => e.Key == RepositoryKeys.DotfilesDir);
        if (has || before.Problems.Count > 0)
            return null;
        var lineEnd = existing.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var broken = existing.Length > 0 && !existing.EndsWith('\n');
        var addition =
            (broken ? lineEnd : "") + ConfigTemplate.RepositoryLine(dotfilesDir) + lineEnd;
        var after = YamlReader.Read(existing + addition);
        var isOnlyMore =
            after.Problems.Count == 0
            && after.Entries.Count == before.Entries.Count + 1
            && after.Entries.SkipLast(1).SequenceEqual(before.Entries)
            && after.Entries[^1].Text == dotfilesDir;
        return isOnlyMore ? addition : null;
    }
}
