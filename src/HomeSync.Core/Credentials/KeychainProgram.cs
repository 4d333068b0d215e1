using System.Text;
using HomeSync.Core.Configuration;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Credentials;

/// <summary>Runs the keychain's program; null where there is none.</summary>
internal sealed class KeychainProgram(
    ProcessRunner runner,
    IReadOnlyDictionary<string, string> environment
)
{
    /// <summary>A person may be asked by the system meanwhile.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>In the language whose words we know.</summary>
    private readonly Dictionary<string, string> plain = new(environment, StringComparer.Ordinal)
    {
        ["LC_ALL"] = "C.UTF-8",
    };

    private readonly ToolFinder tools = new(environment);

    /// <summary>Whose item it is. A line end would begin another command of security's.</summary>
    public string User { get; } =
        environment.GetValueOrDefault("USER") is { Length: > 0 } name && !name.Any(char.IsControl)
            ? name
            : Environment.UserName;

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
            Limit = Platform.Limit.After(Limit),
            Input = input is null ? null : stream => stream.Write(Encoding.UTF8.GetBytes(input)),
        };
        try
        {
            return runner.Run(command, cancelled);
        }
        catch (ProgramMissingException)
        {
            return null;
        }
    }

    /// <summary>The password that a program printed.</summary>
    public static KeychainAnswer Found(Finished finished)
    {
        var text = finished.Text;
        return new(KeychainState.Found, new Secret(text.EndsWith('\n') ? text[..^1] : text));
    }
}
