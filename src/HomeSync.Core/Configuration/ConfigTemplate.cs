using System.Text;

namespace HomeSync.Core.Configuration;

/// <summary>The configuration file that <c>setup</c> writes: every key explained, all but the repository commented out.</summary>
public static class ConfigTemplate
{
    /// <summary>The file's text.</summary>
    /// <param name="dotfilesDir">The repository.</param>
    public static string For(string dotfilesDir)
    {
        var text = new StringBuilder(
            """
            # The configuration of home-sync.
            #
            # Each key stands here with its default. To change one, remove the # before it.
            # Options overrule environment variables, these overrule this file.

            """
        );
        foreach (var key in ConfigKeys.All.Where(k => k.HasEffect))
        {
            text.Append("\n# ")
                .Append(key.Meaning)
                .Append("\n# Allowed: ")
                .Append(key.Allowed)
                .Append(".\n");
            if (key.Variables.Count > 0)
                text.Append("# Overruled by: $").AppendJoin(", $", key.Variables).Append('\n');
            if (key.Name == RepositoryKeys.DotfilesDir)
                text.Append(RepositoryLine(dotfilesDir)).Append('\n');
            else
                text.Append(DefaultLine(key)).Append('\n');
        }
        var idle = ConfigKeys.All.Where(k => !k.HasEffect).Select(k => k.Name);
        text.Append(
                "\n# Older files may hold these as well; nothing follows from them in this version:\n# "
            )
            .AppendJoin(", ", idle)
            .Append('\n');
        return text.ToString();
    }

    /// <summary>The line that names the repository.</summary>
    internal static string RepositoryLine(string dotfilesDir) =>
        $"{RepositoryKeys.DotfilesDir}: {YamlText.Of(dotfilesDir)}";

    /// <summary>The line that shows a key's default, commented out.</summary>
    internal static string DefaultLine(ConfigKey key) =>
        key.Default.Length == 0 ? $"#{key.Name}:" : $"#{key.Name}: {key.Default}";
}
