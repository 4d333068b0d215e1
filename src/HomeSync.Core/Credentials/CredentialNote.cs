using System.Globalization;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Credentials;

/// <summary>When credentials last came in and went out, between two runs.</summary>
/// <param name="In">When they came in.</param>
/// <param name="Out">When they went out.</param>
public sealed record CredentialNote(DateTimeOffset? In, DateTimeOffset? Out)
{
    /// <summary>What is kept; without times where nothing is.</summary>
    /// <param name="path">The file.</param>
    public static CredentialNote Read(string path) =>
        WholeFile.Read(path)?.Split([' ', '\n']) is [var taken, var sent, ..]
            ? new(Time(taken), Time(sent))
            : new(null, null);

    /// <exception cref="IOException">It can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder doesn't allow it.</exception>
    internal void Write(string path) => WholeFile.Write(path, $"{Text(In)} {Text(Out)}\n");

    private static string Text(DateTimeOffset? time) =>
        time is { } known ? known.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) : "-";

    private static DateTimeOffset? Time(string text) =>
        long.TryParse(text, CultureInfo.InvariantCulture, out var seconds)
        && seconds is >= 0 and < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
