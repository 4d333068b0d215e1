using HomeSync.Core.Configuration;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Credentials;

/// <summary>macOS's keychain through security(1). Its exit code is the last byte of the error's number.</summary>
/// <param name="program">Runs it.</param>
/// <param name="isLocked">Tells without asking anybody; security(1) opens a window to unlock what is locked.</param>
internal sealed class MacKeychain(KeychainProgram program, Func<bool> isLocked) : IKeychain
{
    private const string Tool = "security";

    public string Name => "the macOS keychain";

    public KeychainAnswer Find(string service, CancellationToken cancelled)
    {
        if (isLocked())
            return new(KeychainState.Locked);
        string[] item = ["-s", service, "-a", program.User, "-w"];
        var finished = program.Run(Tool, ["find-generic-password", .. item], null, cancelled);
        return finished is { Succeeded: true }
            ? KeychainProgram.Found(finished)
            : new(StateOf(finished));
    }

    /// <summary>By its interactive mode: an argument would be seen in the process list.</summary>
    public KeychainState Store(string service, Secret password, CancellationToken cancelled)
    {
        var words =
            $"add-generic-password -U -s {Quoted(service)} -a {Quoted(program.User)} -w {Quoted(password.Reveal())}\n";
        return StateOf(program.Run(Tool, ["-i"], words, cancelled));
    }

    public KeychainState Forget(string service, CancellationToken cancelled) =>
        StateOf(
            program.Run(
                Tool,
                ["delete-generic-password", "-s", service, "-a", program.User],
                null,
                cancelled
            )
        );

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static KeychainState StateOf(Finished? finished) =>
        finished switch
        {
            null => KeychainState.ToolMissing,
            { LimitReached: true } => KeychainState.Cancelled,
            { ExitCode: 0 } => KeychainState.Found,
            { ExitCode: 44 } => KeychainState.NotStored,
            { ExitCode: 36 } => KeychainState.Locked,
            { ExitCode: 51 } => KeychainState.Denied,
            { ExitCode: 128 } => KeychainState.Cancelled,
            _ => KeychainState.Broken,
        };
}
