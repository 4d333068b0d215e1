namespace HomeSync.Core.Configuration;

/// <summary>A value that was put into the configuration file, or would be.</summary>
/// <param name="Line">The key and its value as a person reads them.</param>
/// <param name="File">The file, as it was named.</param>
/// <param name="Before">What the file said before, null when nothing.</param>
/// <param name="IsChange">False when the file said so already.</param>
/// <param name="Warnings">What a person should know of it.</param>
public sealed record ConfigSetting(
    string Line,
    string File,
    string? Before,
    bool IsChange,
    IReadOnlyList<string> Warnings
);
