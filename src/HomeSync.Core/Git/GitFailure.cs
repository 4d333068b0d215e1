using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>Tells from git's, ssh's and curl's words (always in the C locale) why a call failed.</summary>
internal static class GitFailure
{
    private const int Most = 12;
    private const int Longest = 300;

    // In this order: the more telling words first, since ssh's cause stands beside git's general complaint.
    private static readonly (string Words, GitFailureKind Kind)[] Known =
    [
        ("REMOTE HOST IDENTIFICATION HAS CHANGED", GitFailureKind.HostKeyChanged),
        ("Host key verification failed", GitFailureKind.HostUnknown),
        ("Permission denied (", GitFailureKind.AuthenticationRefused),
        ("Too many authentication failures", GitFailureKind.AuthenticationRefused),
        ("Authentication failed", GitFailureKind.AuthenticationRefused),
        ("could not read Username", GitFailureKind.AuthenticationRefused),
        ("could not read Password", GitFailureKind.AuthenticationRefused),
        // A filter that dies looks to git like a line that breaks.
        ("clean filter '", GitFailureKind.FilterFailed),
        ("smudge filter", GitFailureKind.FilterFailed),
        ("external filter '", GitFailureKind.FilterFailed),
        ("filter-process: ", GitFailureKind.FilterFailed),
        ("not be found on any remote:", GitFailureKind.SubmoduleUnsent),
        ("process for submodule '", GitFailureKind.SubmoduleUnsent),
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
        ("bad config ", GitFailureKind.BadConfig),
        ("bad numeric config value", GitFailureKind.BadConfig),
        ("bad boolean config value", GitFailureKind.BadConfig),
        ("must be run in a work tree", GitFailureKind.NoWorkTree),
        ("not a git repository", GitFailureKind.NotARepository),
        ("Please tell me who you are", GitFailureKind.NoIdentity),
        ("unable to auto-detect email address", GitFailureKind.NoIdentity),
        ("no email was given", GitFailureKind.NoIdentity),
        ("no name was given", GitFailureKind.NoIdentity),
        ("empty ident name", GitFailureKind.NoIdentity),
        ("index.lock': File exists", GitFailureKind.IndexLocked),
        (".lock': File exists", GitFailureKind.RefLocked),
        ("No space left on device", GitFailureKind.DiskFull),
        ("Out of diskspace", GitFailureKind.DiskFull),
        ("Disk quota exceeded", GitFailureKind.DiskFull),
        ("Read-only file system", GitFailureKind.ReadOnly),
        ("insufficient permission for adding an object", GitFailureKind.NoAccess),
        ("File name too long", GitFailureKind.NameTooLong),
        ("Permission denied", GitFailureKind.NoAccess),
        ("Operation not permitted", GitFailureKind.NoAccess),
        ("invalid path '", GitFailureKind.PathRefused),
        ("index file smaller than expected", GitFailureKind.IndexDamaged),
        ("index file corrupt", GitFailureKind.IndexDamaged),
        ("bad index ", GitFailureKind.IndexDamaged),
        ("bad signature 0x", GitFailureKind.IndexDamaged),
        ("is corrupt", GitFailureKind.Damaged),
        ("bad object", GitFailureKind.Damaged),
        ("bad tree object", GitFailureKind.Damaged),
        ("reference broken", GitFailureKind.Damaged),
        ("ignoring broken ref", GitFailureKind.Damaged),
        ("unable to read sha1 file", GitFailureKind.Damaged),
        ("unable to read tree", GitFailureKind.Damaged),
        ("fatal: unable to read ", GitFailureKind.Damaged),
        ("unable to unpack", GitFailureKind.Damaged),
        ("could not parse commit", GitFailureKind.Damaged),
        ("missing blob object", GitFailureKind.Damaged),
        ("missing tree object", GitFailureKind.Damaged),
        ("did not send all necessary objects", GitFailureKind.Damaged),
        ("the remote end hung up", GitFailureKind.Dropped),
        ("early EOF", GitFailureKind.Dropped),
        ("unexpected disconnect", GitFailureKind.Dropped),
    ];

    private static readonly string[] Progress =
    [
        "Cloning into ",
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

    internal static GitFailureKind KindOf(string words)
    {
        var lines = words.Split('\n').ToLookup(IsRemotes);
        var here = KnownIn(string.Join('\n', lines[false]));
        if (here is not (GitFailureKind.Other or GitFailureKind.Dropped))
            return here;
        return KnownIn(string.Join('\n', lines[true])) switch
        {
            GitFailureKind.DiskFull or GitFailureKind.ReadOnly or GitFailureKind.NoAccess =>
                GitFailureKind.RemoteUnable,
            GitFailureKind.Damaged => GitFailureKind.RemoteUnable,
            GitFailureKind.Other => here,
            var there => here == GitFailureKind.Dropped ? here : there,
        };
    }

    private static GitFailureKind KnownIn(string words) =>
        Known.FirstOrDefault(k => words.Contains(k.Words, StringComparison.OrdinalIgnoreCase)).Kind;

    private static bool IsRemotes(string line) =>
        line.Split('\r')[^1].StartsWith("remote: ", StringComparison.Ordinal);

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
                .Where(line => !IsNoHelp(line))
                .TakeLast(Most)
                .Select(line => ByteText.ForPeople(Cut(line.Replace("\t", "    ")))),
        ];

    /// <summary>ssh's frame, and where fast-import keeps what nobody reads.</summary>
    private static bool IsNoHelp(string line) =>
        line.StartsWith("@@@", StringComparison.Ordinal)
        || line.StartsWith("fast-import: dumping", StringComparison.Ordinal);

    /// <summary>A name in it may have thousands of letters.</summary>
    private static string Cut(string line) =>
        line.Length <= Longest ? line : $"{line[..(Longest / 2)]} ... {line[^(Longest / 2)..]}";

    /// <summary>Whether git, or the one at the other end, says how far it is.</summary>
    public static bool IsProgress(string line)
    {
        var start = line.StartsWith("remote: ", StringComparison.Ordinal) ? 8 : 0;
        return Progress.Any(p => line.AsSpan(start).StartsWith(p, StringComparison.Ordinal));
    }
}
