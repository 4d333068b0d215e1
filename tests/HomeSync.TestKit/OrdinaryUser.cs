namespace HomeSync.TestKit;

/// <summary>Runs a machine's programs as somebody whom permissions bind; for root they don't count.</summary>
public static class OrdinaryUser
{
    // nobody, on every system.
    private const string Nobody = "65534";

    /// <summary>Why this can't be done here, for the tests that are skipped; null when it can.</summary>
    public static string? WhyMissing { get; } =
        !Environment.IsPrivilegedProcess || Tool.TryFind("setpriv") is not null
            ? null
            : "setpriv is missing, with which root becomes somebody else (apt install util-linux)";

    /// <summary>Gives all of a machine, and the repository it shares, to that user.</summary>
    public static void Own(Machine machine, params string[] others)
    {
        if (!Environment.IsPrivilegedProcess)
            return;
        var root = Path.GetDirectoryName(machine.Home.Path)!;
        machine.Run(Tool.Find("chown"), ["-R", $"{Nobody}:{Nobody}", root, .. others]).Succeeded();
        // Where the build lies, not everybody may look.
        if (!File.Exists(machine.Bin["home-sync"]))
            machine.Bin.WriteProgram("home-sync", File.ReadAllBytes(NativeBinary.Path));
        machine.Run(Tool.Find("chmod"), ["755", machine.Bin["home-sync"]]).Succeeded();
    }

    /// <summary>Runs the native program as that user.</summary>
    public static Run HomeSync(Machine machine, params string[] arguments) =>
        Environment.IsPrivilegedProcess
            ? machine
                .Run(
                    Tool.Find("setpriv"),
                    [
                        $"--reuid={Nobody}",
                        $"--regid={Nobody}",
                        "--clear-groups",
                        machine.Bin["home-sync"],
                        .. arguments,
                    ]
                )
                .TypedAs($"home-sync {string.Join(' ', arguments)}")
            : machine.HomeSync(arguments);
}
