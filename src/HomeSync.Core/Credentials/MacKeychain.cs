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

    public string Words => program.Words;

    public KeychainAnswer Find(string service, CancellationToken cancelled)
    {
        if (isLocked())
            return new(KeychainState.Locked);
        string[] item = ["find-generic-password", "-s", service, "-a", program.User];
        var finished = program.Run(Tool, [.. item, "-w"], null, cancelled);
        if (finished is not { Succeeded: true })
            return new(StateOf(finished));
        return
            IsHex(finished.Text.TrimEnd('\n'))
            && program.Run(Tool, [.. item, "-g"], null, cancelled) is { Succeeded: true } shown
            && shown.ErrorText.Contains("password: 0x", StringComparison.Ordinal)
            ? KeychainProgram.Found(Convert.FromHexString(finished.Text.TrimEnd('\n')))
            : KeychainProgram.Found(finished.Output);
    }

    /// <summary>So security(1) prints what isn't plain ASCII; <c>-g</c> tells it from a password that is hex itself.</summary>
    private static bool IsHex(string text) =>
        text.Length > 0 && text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit);

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
            { LimitReached: true } => KeychainState.Silent,
            { ExitCode: 0 } => KeychainState.Found,
            { ExitCode: 44 } => KeychainState.NotStored,
            { ExitCode: 36 } => KeychainState.Locked,
            { ExitCode: 51 } => KeychainState.Denied,
            { ExitCode: 128 } => KeychainState.Cancelled,
            _ => KeychainState.Broken,
        };
}
