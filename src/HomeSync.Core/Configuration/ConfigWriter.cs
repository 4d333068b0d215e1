using System.Text;
using HomeSync.Core.Errors;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Configuration;

/// <summary>Writes a configuration file, through the link that it may be.</summary>
internal static class ConfigWriter
{
    /// <param name="file">The file.</param>
    /// <param name="before">The text it held when it was read; null when it is to be made.</param>
    /// <param name="after">The text it shall hold.</param>
    /// <exception cref="ConfigException">It can't be written, or somebody else wrote it meanwhile.</exception>
    public static void Write(string file, string? before, string after)
    {
        try
        {
            if (before is null)
                PlainFile.Create(file);
            var real = RealPath.OrItself(file);
            var (old, content) = (
                Encoding.UTF8.GetBytes(before ?? ""),
                Encoding.UTF8.GetBytes(after)
            );
            if (!FileReplacement.Replace(real, old, content))
                throw SettingErrors.ChangedMeanwhile(real);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw SettingErrors.Unwritable(file, fault);
        }
    }
}
