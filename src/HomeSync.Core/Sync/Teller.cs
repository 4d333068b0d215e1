using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Guard;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Sync;

/// <summary>Says what a sync does, while it does it. Some sentences are the bash tool's own, so that both logs can be compared.</summary>
internal sealed class Teller(Log log)
{
    /// <summary>So many commands that let something pass are told in a line.</summary>
    private const int MostCommands = 5;

    public void Taking() => log.Info("Pulling latest dotfiles changes...");

    public void Sending() => log.Info("Pushing local changes...");

    public void Sent(int commits) =>
        log.Success($"Dotfiles pushed successfully ({Amount.Of(commits, "commit")})");

    public void Updated() => log.Success("Dotfiles updated successfully");

    public void AlreadyInSync() => log.Info("Nothing to do: this machine and the remote are alike");

    public void KeptBack(int commits) =>
        log.Info($"Not sent yet: {Amount.Of(commits, "commit")}. To send, run: home-sync push");

    public void Unlocked(string file) =>
        log.Info($"Removed {ByteText.ForPeople(file)}, which a git of a killed sync left");

    public void Recovered(string what, IReadOnlyList<string> removed)
    {
        log.Warn(what);
        foreach (var name in removed)
            log.Info($"Removed {ByteText.ForPeople(name)}");
    }

    public void Confirmed() =>
        log.Info(
            "The last push, which ended without an answer, had arrived: this machine follows it now"
        );

    public void Offline(IReadOnlyList<string> words) =>
        log.Warn(
            words.Count > 0
                ? $"The remote can't be reached, so this machine is synced alone for now ({FirstSentence(words)})"
                : "The remote can't be reached, so this machine is synced alone for now"
        );

    /// <summary>git breaks a line after a colon when the reason comes next.</summary>
    private static string FirstSentence(IReadOnlyList<string> words) =>
        words.Count > 1 && words[0].EndsWith(':') ? $"{words[0]} {words[1]}" : words[0];

    public void NoRemote(Seen seen) =>
        log.Warn(
            seen.FollowsLocal is { } local
                ? $"Branch {seen.Branch} follows {local}, a branch of this machine, and no remote's: synced on this machine only"
                : "The repository has no remote: synced on this machine only"
        );

    public void NewBranch(Seen seen, IReadOnlyList<string> strangers)
    {
        if (strangers.Count == 0)
            return;
        log.Warn(
            $"Branch {seen.Branch} is new at {seen.Upstream!.Remote}, and as far as this machine knows has no commit in common with what is there: {LongList.OnOneLine(strangers)}. A machine on one of these doesn't get its files"
        );
    }

    public void UpstreamNotSet(HomeSyncException problem) =>
        log.Warn($"The upstream could not be noted in git's configuration: {problem.Message}");

    public void Joined(Prepared prepared, Seen seen) =>
        log.Info(
            $"Both sides have new commits: joined by a {prepared.Why}, {Amount.Of(seen.Behind, "commit")} from {seen.Upstream!.Name} and {prepared.Unsent} from here"
        );

    public void Committing(Seen seen) =>
        log.Info(
            $"Committing {Amount.Of(seen.Files.ToCommit.Count, "file")}: {LongList.OnOneLine(seen.Files.ToCommit)}"
        );

    public void Moved(MovedFiles files, int commits)
    {
        if (commits == 0)
            return;
        log.Info(
            $"Took {Amount.Of(commits, "commit")}: {Amount.Of(files.Written.Count, "file")} written, {Amount.Of(files.Removed.Count, "file")} removed"
        );
        // Deletions are always named: it's the one change that can't be looked at afterwards.
        foreach (var name in files.Removed)
            log.Info($"Removed {ByteText.ForPeople(name)}");
        foreach (var file in files.LeftAlone)
            log.Warn($"Left alone: {ByteText.ForPeople(file.Path)} ({file.Why})");
    }

    /// <param name="path">The submodule.</param>
    /// <param name="problem">Why it was left alone; null when it wasn't.</param>
    public void Submodule(string path, string? problem)
    {
        if (problem is null)
            log.Info($"Submodule {ByteText.ForPeople(path)} is at the recorded commit");
        else
            log.Warn($"Left alone: {ByteText.ForPeople(path)} ({problem})");
    }

    public void NotSynced(Seen seen)
    {
        foreach (var group in seen.Files.NotSynced.GroupBy(f => f.Why))
        {
            var text =
                $"Not synced: {LongList.OnOneLine([.. group.Select(f => f.Path)])} ({group.Key})";
            string[] allowing = [.. group.SelectMany(f => f.Allowing).Distinct()];
            if (allowing.Length > 0)
            {
                var more = allowing.Length > MostCommands ? "; ..." : "";
                log.Warn(
                    $"{text}. If it is no secret: {string.Join("; ", allowing.Take(MostCommands))}{more}"
                );
            }
            else if (group.Key == Sieve.Untracked)
            {
                log.Info(text);
            }
            else
            {
                log.Warn(text);
            }
        }
    }

    /// <summary>What only may be a secret, or is told alone; what is held back is told among the files that aren't synced.</summary>
    public void Suspects(IReadOnlyList<Suspect> suspects)
    {
        foreach (var suspect in suspects.Where(s => !s.Held))
        {
            var name = ByteText.ForPeople(suspect.Path);
            log.Warn(
                $"May be a secret: {name} ({suspect.Where}). If it is none: home-sync allow {Shown.ShellWord(name)}:{suspect.Rule}"
            );
        }
    }

    public void CopiesLeft(string folder) =>
        log.Warn(
            $"What you typed with resolve --edit and then settled otherwise is still in {ByteText.ForPeople(folder)}; delete it when you don't need it"
        );

    public void HookFailed(string hook, Finished finished) =>
        log.Warn(
            $"The {hook} hook {(finished.LimitReached ? "took too long" : "failed")} after the sync: {string.Join("; ", GitFailure.Words(finished))}"
        );
}
