using HomeSync.Core.Configuration;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Credentials;

/// <summary>The Secret Service of a Linux session through secret-tool(1).</summary>
internal sealed class SecretService(KeychainProgram program) : IKeychain
{
    private const string Tool = "secret-tool";

    public string Name => "the Secret Service";

    public string Words => program.Words;

    public KeychainAnswer Find(string service, CancellationToken cancelled)
    {
        // lookup can't tell missing from locked, and opens a window for the latter; search does neither.
        var search = program.Run(Tool, ["search", "--all", .. Item(service)], null, cancelled);
        if (search is not { Succeeded: true })
            return new(StateOf(search));
        if (search.Output.Length + search.Errors.Length == 0)
            return new(KeychainState.NotStored);
        if (search.Output.AsSpan().IndexOf("\nsecret = "u8) < 0)
            return new(KeychainState.Locked);
        var lookup = program.Run(Tool, ["lookup", .. Item(service)], null, cancelled);
        return lookup is { Succeeded: true }
            ? KeychainProgram.Found(lookup.Output)
            : new(KeychainState.Denied);
    }

    public KeychainState Store(string service, Secret password, CancellationToken cancelled) =>
        StateOf(
            program.Run(
                Tool,
                ["store", $"--label={service}", .. Item(service)],
                password.Reveal(),
                cancelled
            )
        );

    public KeychainState Forget(string service, CancellationToken cancelled) =>
        StateOf(program.Run(Tool, ["clear", .. Item(service)], null, cancelled));

    private string[] Item(string service) => ["service", service, "account", program.User];

    private static KeychainState StateOf(Finished? finished)
    {
        if (finished is null)
            return KeychainState.ToolMissing;
        if (finished.Succeeded)
            return KeychainState.Found;
        if (finished.LimitReached)
            return KeychainState.Silent;
        var words = finished.ErrorText;
        return Says(words, "autolaunch D-Bus")
            || Says(words, "org.freedesktop.secrets")
            || Says(words, "Could not connect")
            || Says(words, "ServiceUnknown")
                ? KeychainState.NoService
            : Says(words, "ocked") ? KeychainState.Locked
            : Says(words, "dismissed") || Says(words, "ancelled") ? KeychainState.Cancelled
            // clear says nothing when there was nothing.
            : words.Length == 0 ? KeychainState.NotStored
            : KeychainState.Broken;
    }

    private static bool Says(string words, string what) =>
        words.Contains(what, StringComparison.Ordinal);
}
