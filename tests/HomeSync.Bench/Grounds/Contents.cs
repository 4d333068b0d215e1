using System.Text;

namespace HomeSync.Bench.Grounds;

/// <summary>What the files hold: settings, as dotfiles do, the same in every run.</summary>
internal static class Contents
{
    private const int Lines = 12;

    /// <param name="file">Which file.</param>
    /// <param name="version">Which state of it; every one differs from all others.</param>
    public static string Of(int file, int version)
    {
        var random = new Random(unchecked(file * 7919 + version));
        var text = new StringBuilder();
        text.Append("# file ").Append(file).Append(", version ").Append(version).Append('\n');
        for (var i = 0; i < Lines; i++)
        {
            text.Append("set option_").Append(random.Next(1000)).Append(" = ");
            text.Append(random.Next()).Append('\n');
        }
        return text.ToString();
    }
}
