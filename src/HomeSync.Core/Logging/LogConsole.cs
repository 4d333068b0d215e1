using System.Text;
using HomeSync.Core.Platform;
using Microsoft.Extensions.Logging;

namespace HomeSync.Core.Logging;

/// <summary>The two streams a person or a script reads, and how much is said there.</summary>
/// <param name="Out">Standard output: information.</param>
/// <param name="Error">Standard error: warnings and errors.</param>
public sealed record LogConsole(TextWriter Out, TextWriter Error)
{
    /// <summary>Whether levels on standard output are coloured.</summary>
    public bool ColourOut { get; init; }

    /// <summary>Whether levels on standard error are coloured.</summary>
    public bool ColourError { get; init; }

    /// <summary>Whether systemd's journal reads it: each line then begins with its priority (sd-daemon(3)).</summary>
    public bool ToJournal { get; init; }

    /// <summary><c>--quiet</c>: warnings and errors only. Stronger than <see cref="Verbose"/>.</summary>
    public bool Quiet { get; init; }

    /// <summary><c>--verbose</c>: debug lines as well.</summary>
    public bool Verbose { get; init; }

    /// <summary>Hears all that would be said there, in place of both streams; null when people do.</summary>
    public Action<LogLevel, string>? Heard { get; init; }

    /// <summary>Where a person sees how far long work is; null where nobody looks.</summary>
    public ProgressLine? Progress { get; init; }

    /// <summary>This process's streams: UTF-8, unbuffered, coloured where a terminal wants it.</summary>
    public static LogConsole OfThisProcess()
    {
        StandardStreams.Ensure();
        // Nothing of Console's: it sets the terminal up and takes over signals, which we leave to our children.
        var (output, error) = (
            Unbuffered(new DescriptorStream(1)),
            Unbuffered(new DescriptorStream(2))
        );
        return new(output, error)
        {
            Progress =
                Console.IsErrorRedirected || Environment.GetEnvironmentVariable("TERM") == "dumb"
                    ? null
                    : new ProgressLine(error, TimeProvider.System),
            ColourOut = WantsColour(!Console.IsOutputRedirected),
            ColourError = WantsColour(!Console.IsErrorRedirected),
            ToJournal = IsJournal(Environment.GetEnvironmentVariable("JOURNAL_STREAM")),
        };
    }

    /// <summary>Whether a stream is to be coloured: a terminal that can, and <c>NO_COLOR</c> unset or empty (no-color.org).</summary>
    internal static bool WantsColour(bool terminal, Func<string, string?>? variable = null)
    {
        variable ??= Environment.GetEnvironmentVariable;
        return terminal && string.IsNullOrEmpty(variable("NO_COLOR")) && variable("TERM") != "dumb";
    }

    /// <summary>Whether errors go to the journal: the variable names its socket, and children may have inherited it only (systemd.exec(5)).</summary>
    private static bool IsJournal(string? stream) =>
        stream?.Split(':') is [_, { Length: > 0 } number]
        && RawFile.ReadLink("/proc/self/fd/2") == $"socket:[{number}]";

    private static StreamWriter Unbuffered(Stream stream) =>
        // A line goes out in one piece, so that lines of processes that share a terminal don't mix.
        new(stream, new UTF8Encoding(false), bufferSize: 16 * 1024) { AutoFlush = true };
}
