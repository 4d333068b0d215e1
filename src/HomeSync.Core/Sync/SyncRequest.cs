using HomeSync.Core.Configuration;
using HomeSync.Core.Joining;

namespace HomeSync.Core.Sync;

/// <summary>What a person, or the schedule, wants of one sync.</summary>
/// <param name="Operation">Its name in metrics and messages: <c>sync</c>, <c>push</c> ...</param>
public sealed record SyncRequest(string Operation)
{
    /// <summary>Commit tracked changes first.</summary>
    public bool Commit { get; init; }

    /// <summary>Also commit files that git doesn't track yet.</summary>
    public bool CommitUntracked { get; init; }

    /// <summary>Bring in what the remote has.</summary>
    public bool Take { get; init; } = true;

    /// <summary>Send what the remote doesn't have.</summary>
    public bool Send { get; init; } = true;

    /// <summary>Whether uncommitted changes that won't be committed stop it.</summary>
    public bool NeedsCleanTree { get; init; } = true;

    /// <summary>Whether it is a failure that the remote can't be reached: nothing else was wanted.</summary>
    public bool NeedsRemote { get; init; }

    /// <summary>Stop while the user is writing a commit's message, instead of committing before them.</summary>
    public bool WaitsForCommits { get; init; }

    /// <summary>What to do when both sides have commits that the other hasn't.</summary>
    public DivergedPolicy OnDiverged { get; init; }

    /// <summary>What to do about content that looks like a secret.</summary>
    public GuardPolicy Guard { get; init; }

    /// <summary>Bring submodules to the commit that is recorded.</summary>
    public bool Submodules { get; init; }

    /// <summary>What a person decided about conflicts; null where nobody has.</summary>
    internal Resolution? Resolution { get; init; }

    /// <summary>Files larger than this, in bytes, aren't committed by us.</summary>
    public long MaxFileSize { get; init; } = 50L << 20;

    /// <summary>The same, of what is committed already, and only to send it.</summary>
    public SyncRequest OnlySending() =>
        this with
        {
            Commit = false,
            CommitUntracked = false,
            Take = false,
            NeedsCleanTree = false,
        };

    /// <summary>As the configuration says.</summary>
    /// <param name="operation">The name.</param>
    /// <param name="settings">The configuration.</param>
    /// <param name="force">Commit changed files, whatever it says.</param>
    public static SyncRequest Of(string operation, Settings settings, bool force) =>
        new(operation)
        {
            Commit = force || settings.AutoCommit,
            CommitUntracked = settings.AutoCommitUntracked,
            MaxFileSize = settings.MaxFileSize,
            OnDiverged = settings.OnDiverged,
            Guard = settings.SecretGuard,
            Submodules = settings.Submodules,
        };
}
