using System.Globalization;
using System.Text;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Credentials;

/// <summary>When credentials last came in and went out, between two runs.</summary>
/// <param name="In">When they came in.</param>
/// <param name="Out">When they went out.</param>
public sealed record CredentialNote(DateTimeOffset? In, DateTimeOffset? Out)
{
    internal static CredentialNote Read(string path)
    {
        try
        {
            using var file = PlainFile.OpenToRead(path);
            if (file is null)
                return new(null, null);
            var bytes = new byte[200];
            var count = RandomAccess.Read(file, bytes, 0);
            var words = Encoding.ASCII.GetString(bytes, 0, count).Split([' ', '\n']);
            return words is [var taken, var sent, ..]
                ? new(Time(taken), Time(sent))
                : new(null, null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new(null, null);
        }
    }

    /// <exception cref="IOException">It can't be written.</exception>
    internal void Write(string path)
    {
        var beside = $"{path}.new";
        PlainFile.Create(beside);
        File.WriteAllText(beside, $"{Text(In)} {Text(Out)}\n");
        RawFile.MoveOver(beside, path);
    }

    private static string Text(DateTimeOffset? time) =>
        time is { } known ? known.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) : "-";

    private static DateTimeOffset? Time(string text) =>
        long.TryParse(text, CultureInfo.InvariantCulture, out var seconds)
        && seconds is >= 0 and < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
