using System.Text;
using HomeSync.Core.Configuration;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Credentials;

/// <summary>Runs the keychain's program; null where there is none.</summary>
/// <param name="runner">Starts it.</param>
/// <param name="environment">The process's environment.</param>
/// <param name="patience">How long it is waited for; null for as long as a person may need.</param>
internal sealed class KeychainProgram(
    ProcessRunner runner,
    IReadOnlyDictionary<string, string> environment,
    TimeSpan? patience = null
)
{
    /// <summary>A person may be asked by the system meanwhile.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const int LongestLine = 200;

    /// <summary>In the language whose words we know.</summary>
    private readonly Dictionary<string, string> plain = new(environment, StringComparer.Ordinal)
    {
        ["LC_ALL"] = "C.UTF-8",
        // It would overrule even that.
        ["LANGUAGE"] = "",
    };

    private readonly ToolFinder tools = new(environment);

    /// <summary>Whose item it is. A line end would begin another command of security's.</summary>
    public string User { get; } =
        environment.GetValueOrDefault("USER") is { Length: > 0 } name && !name.Any(char.IsControl)
            ? name
            : Environment.UserName;

    /// <summary>The last line that a program said of an error.</summary>
    public string Words { get; private set; } = "";

    public Finished? Run(
        string program,
        string[] arguments,
        string? input,
        CancellationToken cancelled
    )
    {
        if (tools.Find(program) is not { } path)
            return null;
        var command = new Command(path, arguments)
        {
            Environment = plain,
            Limit = Limit.After(patience ?? Patience),
            KeepsLast = 64 * 1024,
            Input = input is null ? null : stream => stream.Write(Encoding.UTF8.GetBytes(input)),
        };
        try
        {
            var finished = runner.Run(command, cancelled);
            var words = finished.ErrorText.TrimEnd('\n').Split('\n')[^1];
            Words = words.Length <= LongestLine ? words : words[..LongestLine];
            return finished;
        }
        catch (ProgramMissingException)
        {
            return null;
        }
    }

    /// <summary>The password that a program printed, a line of its own.</summary>
    public static KeychainAnswer Found(byte[] output)
    {
        var bytes = output.AsSpan();
        if (bytes is [.., (byte)'\n'])
            bytes = bytes[..^1];
        var isFit = bytes.Length > 0 && !bytes.ContainsAny((byte)'\n', (byte)0);
        return isFit && System.Text.Unicode.Utf8.IsValid(bytes)
            ? new(KeychainState.Found, new Secret(Encoding.UTF8.GetString(bytes)))
            : new(KeychainState.Unfit);
    }
}
