using HomeSync.Core.Git;

namespace HomeSync.Core.Sync;

/// <summary>What a look at the files alone shows, without the remote and without a lock.</summary>
/// <param name="Tip">The commit that HEAD is at; empty before the first.</param>
/// <param name="IsChanged">Whether there is something to commit, or that stops a sync as long as nobody commits it.</param>
/// <param name="Untracked">Files and folders (with a slash at the end) that git neither tracks nor ignores.</param>
public sealed record Glance(string Tip, bool IsChanged, IReadOnlyList<string> Untracked);
