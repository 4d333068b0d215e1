using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>Tells from git's, ssh's and curl's words (always in the C locale) why a call failed.</summary>
internal static class GitFailure
{
    // In this order: the more telling words first, since ssh's cause stands beside git's general complaint.
    private static readonly (string Words, GitFailureKind Kind)[] Known =
    [
        ("REMOTE HOST IDENTIFICATION HAS CHANGED", GitFailureKind.HostKeyRefused),
        ("Host key verification failed", GitFailureKind.HostKeyRefused),
        ("Permission denied (", GitFailureKind.AuthenticationRefused),
        ("Too many authentication failures", GitFailureKind.AuthenticationRefused),
        ("Authentication failed", GitFailureKind.AuthenticationRefused),
        ("could not read Username", GitFailureKind.AuthenticationRefused),
        ("could not read Password", GitFailureKind.AuthenticationRefused),
        ("Could not resolve host", GitFailureKind.Offline),
        ("unable to look up", GitFailureKind.Offline),
        ("Temporary failure in name resolution", GitFailureKind.Offline),
        ("Network is unreachable", GitFailureKind.Offline),
        ("No route to host", GitFailureKind.Offline),
        ("Connection timed out", GitFailureKind.Offline),
        ("Operation timed out", GitFailureKind.Offline),
        ("Connection refused", GitFailureKind.Offline),
        ("Failed to connect to", GitFailureKind.Offline),
        ("unable to connect to", GitFailureKind.Offline),
        ("Couldn't connect to server", GitFailureKind.Offline),
        ("Connection closed by", GitFailureKind.Dropped),
        ("Connection reset by", GitFailureKind.Dropped),
        ("Broken pipe", GitFailureKind.Dropped),
        ("No remote repository specified", GitFailureKind.NoRemote),
        ("does not appear to be a git repository", GitFailureKind.RemoteMissing),
        ("Repository not found", GitFailureKind.RemoteMissing),
        ("repository '", GitFailureKind.RemoteMissing),
        ("detected dubious ownership", GitFailureKind.ForeignOwner),
        ("must be run in a work tree", GitFailureKind.NoWorkTree),
        ("not a git repository", GitFailureKind.NotARepository),
        ("Please tell me who you are", GitFailureKind.NoIdentity),
        ("unable to auto-detect email address", GitFailureKind.NoIdentity),
        ("empty ident name", GitFailureKind.NoIdentity),
        ("index.lock': File exists", GitFailureKind.IndexLocked),
        (".lock': File exists", GitFailureKind.RefLocked),
        ("No space left on device", GitFailureKind.DiskFull),
        ("Disk quota exceeded", GitFailureKind.DiskFull),
        ("Read-only file system", GitFailureKind.ReadOnly),
        ("insufficient permission for adding an object", GitFailureKind.ReadOnly),
        ("the remote end hung up", GitFailureKind.Dropped),
        ("early EOF", GitFailureKind.Dropped),
        ("unexpected disconnect", GitFailureKind.Dropped),
    ];

    private static readonly string[] Progress =
    [
        "Enumerating objects",
        "Counting objects",
        "Compressing objects",
        "Writing objects",
        "Receiving objects",
        "Unpacking objects",
        "Resolving deltas",
        "Delta compression using",
        "Total ",
        // Of a verbose fetch.
        "Looking up ",
        "Connecting to ",
    ];

    public static GitFailureKind KindOf(Finished finished) =>
        finished.LimitReached ? GitFailureKind.TimedOut : KindOf(finished.ErrorText);

    internal static GitFailureKind KindOf(string words) =>
        Known.FirstOrDefault(k => words.Contains(k.Words, StringComparison.OrdinalIgnoreCase)).Kind;

    /// <summary>git's own words, without progress, hints and empty lines.</summary>
    public static IReadOnlyList<string> Words(Finished finished) =>
        [
            .. finished
                .ErrorText.Split('\n')
                // Progress overwrites itself with a return in front; ssh ends its lines with one.
                .Select(line => line.TrimEnd().Split('\r')[^1])
                // What git was doing stands in front of why it couldn't.
                .Select(line => line.Split(" ... fatal: ") is [_, var why] ? $"fatal: {why}" : line)
                .Where(line =>
                    line.Length > 0
                    && !line.StartsWith("hint:", StringComparison.Ordinal)
                    && !IsProgress(line)
                )
                .TakeLast(12)
                .Select(ByteText.ForPeople),
        ];

    private static bool IsProgress(string line)
    {
        var start = line.StartsWith("remote: ", StringComparison.Ordinal) ? 8 : 0;
        return Progress.Any(p => line.AsSpan(start).StartsWith(p, StringComparison.Ordinal));
    }
}
