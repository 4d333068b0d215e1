using Microsoft.Extensions.Logging;

namespace HomeSync.Cli;

/// <summary>What people would have been told, kept for the one object that <c>--json</c> prints.</summary>
internal sealed class Heard
{
    /// <summary>What was done and found, in its order.</summary>
    public List<string> Notes { get; } = [];

    public List<string> Warnings { get; } = [];

    /// <summary>Errors are left out: they are the reply itself.</summary>
    public void Take(LogLevel level, string text)
    {
        if (level == LogLevel.Warning)
            Warnings.Add(text);
        else if (level < LogLevel.Warning)
            Notes.Add(text);
    }
}
