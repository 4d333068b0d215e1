using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.FirstRun;

/// <summary>
/// Clones into a folder that may hold files already, and overwrites none. The repository gets its
/// name, <c>.git</c>, last of all: until then the folder is no repository, and a second clone begins anew.
/// The folder beside stays, empty, until all that follows from the clone is done.
/// </summary>
internal sealed class CloneBeside(SetupMachine machine, Settings settings)
{
    private const string Beside = ".git-home-sync-clone";

    /// <summary>Whether there was a clone whose files nobody has settled yet: it was interrupted.</summary>
    public static bool IsOpen(string folder) => Directory.Exists(Path.Combine(folder, Beside));

    /// <summary>Nothing is left to be done for it.</summary>
    public static void Close(string folder) =>
        RawFile.DeleteEmptyFolder(Path.Combine(folder, Beside));

    /// <summary>Tracked files that aren't as the repository has them.</summary>
    public static IReadOnlyList<string> Different(
        Repository repository,
        CancellationToken cancelled
    ) => [.. repository.Status(withUntracked: false, cancelled).Changed.Select(c => c.Path)];

    /// <summary>Clones, and checks out what nothing stands in the way of.</summary>
    /// <returns>The tracked files that stayed as they were here, or could not be put there.</returns>
    /// <exception cref="HomeSyncException">It failed, or was interrupted with files in place.</exception>
    public IReadOnlyList<string> Run(string url, string folder, CancellationToken cancelled)
    {
        var isOurs = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        var beside = Path.Combine(folder, Beside);
        Remove(beside);
        IReadOnlyList<string> names = [];
        try
        {
            Clone(url, beside, folder, cancelled);
            var place = new RepositoryPlace(folder, Path.Combine(beside, ".git"), IsSeparate: true);
            var git = machine.Git(place, settings);
            new ClonedBranch(git, url).Choose(cancelled);
            names = NamesToPut(git, folder, cancelled);
            var different = CheckOut(git, names, cancelled);
            Directory.Move(place.GitDir, Path.Combine(folder, ".git"));
            return different;
        }
        catch (Exception stopped)
        {
            Remove(beside);
            // What failed before the first file leaves no trace; a folder with something in it stays.
            if (isOurs)
                RawFile.DeleteEmptyFolder(folder);
            var free = new FreePaths(folder);
            var put = names.Count(name => !free.IsFree(name));
            if (
                put == 0
                || Unfinished(stopped, $"{put} of {names.Count}", url, folder) is not { } told
            )
            {
                throw;
            }
            throw told;
        }
    }

    /// <summary>The files that are in place stay: who tells by now which of them somebody has edited?</summary>
    private static Exception? Unfinished(Exception stopped, string put, string url, string folder)
    {
        var again =
            $"home-sync setup --clone {Shown.ShellWord(ShownUrl.Of(url))} {Shown.ShellWord(folder)}";
        return stopped switch
        {
            OperationCanceledException => new InterruptedException(
                $"Interrupted when {put} files were in place, and these stay. To go on from there: {again}"
            ),
            HomeSyncException problem => new HomeSyncException(
                $"Cloning failed when {put} files were in place, and these stay"
            )
            {
                Code = problem.Code,
                Where = [("Folder", folder)],
                Details = [problem.Message, .. problem.Details],
                Causes = problem.Causes,
                Run =
                [
                    .. problem.Run,
                    again,
                    "# goes on from there, and names a file that isn't whole",
                ],
            },
            _ => null,
        };
    }

    private void Clone(string url, string beside, string folder, CancellationToken cancelled)
    {
        var call = new GitCall(
            "clone",
            "--no-checkout",
            "--progress",
            // Whatever clone.defaultRemoteName says: we look for it by this name.
            "--origin=origin",
            "--",
            url,
            beside
        )
        {
            Work = GitWork.Network,
        };
        var finished = machine.Git(null, settings, machine.HasTerminal).Try(call, cancelled);
        if (!finished.Succeeded)
            throw SetupErrors.NotCloned(url, folder, finished);
    }

    /// <summary>The files that nothing stands in the way of.</summary>
    private static IReadOnlyList<string> NamesToPut(
        GitProgram git,
        string folder,
        CancellationToken cancelled
    )
    {
        if (new Repository(git).Resolve("HEAD", cancelled) is null)
            return []; // nobody has committed there yet, see ClonedBranch
        git.Ask(new GitCall("read-tree", "HEAD") { Work = GitWork.Heavy }, cancelled);
        var list = new GitCall("ls-files", "-z") { Work = GitWork.Heavy };
        var free = new FreePaths(folder);
        return [.. NulFields.Of(git.Ask(list, cancelled).Output).Where(free.IsFree)];
    }

    private static IReadOnlyList<string> CheckOut(
        GitProgram git,
        IReadOnlyList<string> names,
        CancellationToken cancelled
    )
    {
        var repository = new Repository(git);
        var checkOut = new GitCall("checkout-index", "-u", "-z", "--stdin")
        {
            Work = GitWork.Heavy,
        };
        git.Ask(checkOut.WithNames(git.Progress.Counted("Writing files", names)), cancelled);
        // What is there already may be the very same.
        repository.RefreshIndex(cancelled);
        return Different(repository, cancelled);
    }

    /// <summary>What an interrupted clone left: a repository without files of its own.</summary>
    private static void Remove(string beside)
    {
        if (RawFile.KindOf(beside) is RawKind.Folder)
            RawFolder.Delete(beside);
    }
}
