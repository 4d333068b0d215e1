using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;

namespace HomeSync.Core.FirstRun;

/// <summary>Decides which repository the machine keeps: the one that is there, a clone, or a new one.</summary>
internal sealed class RepositorySource(
    SetupMachine machine,
    SetupFile file,
    IQuestions person,
    Log log
)
{
    private readonly PathBase shell = PathBase.OfShell(machine.Paths);

    /// <exception cref="HomeSyncException">There is none, and nobody says where to get one; or two are named.</exception>
    public SetupRepository Choose(SetupWishes wishes, CancellationToken cancelled)
    {
        if (wishes is { CloneFrom: not null, Init: true })
            throw SetupErrors.CloneOrInit();
        if (wishes.CloneFrom is not null || wishes.Init)
            return Named(wishes.CloneFrom, wishes.Folder, cancelled);
        var finder = new RepositoryFinder(machine.Paths, machine.Environment);
        RepositoryChoice choice;
        try
        {
            choice = finder.Find(file.Loaded, wishes.Folder);
        }
        catch (ConfigException missing) when (person.IsThere && wishes.Folder is null)
        {
            log.Warn(missing.Message);
            return Asked(cancelled);
        }
        RefuseOther(choice);
        return There(choice);
    }

    private SetupRepository Asked(CancellationToken cancelled)
    {
        var url = machine.Address(
            person.Ask(
                "Address to clone your dotfiles from (leave empty to start a new repository):",
                ""
            )
        );
        var folder = person.Ask("Folder for it:", Usual);
        return Named(url.Length > 0 ? url : null, folder, cancelled);
    }

    /// <summary>The folder to clone into or to start a repository in.</summary>
    private SetupRepository Named(string? url, string? folder, CancellationToken cancelled)
    {
        if (url is not null)
            SetupErrors.RefusePassword(url);
        var path = shell.Resolve(folder is { Length: > 0 } ? folder : Usual);
        if (
            file.Loaded.Settings is { GitDir: null, DotfilesDir: { } other }
            && other != path
            && file.NamesRepository
        )
        {
            throw SetupErrors.OtherRepository(file.Path, other, path, byFolder: true);
        }

        var choice = new RepositoryChoice(path, null, url is null ? "--init" : "--clone");
        if (!Path.Exists(Path.Combine(path, ".git")))
            return new SetupRepository(choice, url, IsNew: url is null);
        var there = There(choice);
        if (url is not null)
            RefuseOtherOrigin(there, url, cancelled);
        return there;
    }

    /// <summary>Where the configuration says it is, even if it isn't there yet; else the first usual place.</summary>
    private string Usual => file.Loaded.Settings.DotfilesDir ?? machine.Paths.UsualRepositories[0];

    /// <summary>Whatever it is that setup looks at, syncs go by the file.</summary>
    private void RefuseOther(RepositoryChoice choice)
    {
        if (!file.NamesRepository || file.Older is not null)
            return;
        var settings = file.Loaded.Settings;
        if ((settings.WorkTree ?? settings.DotfilesDir) is not { } named)
            return;
        if ((RealPath.Of(named) ?? named) != RealPath.Of(choice.WorkTree))
        {
            throw SetupErrors.OtherRepository(
                file.Path,
                named,
                choice.WorkTree,
                byFolder: settings.GitDir is null
            );
        }
    }

    private SetupRepository There(RepositoryChoice choice)
    {
        _ = Open(choice);
        return new SetupRepository(choice, null, IsNew: false);
    }

    private void RefuseOtherOrigin(SetupRepository there, string url, CancellationToken cancelled)
    {
        var place = Open(there.Choice);
        var repository = new Repository(machine.Git(place, file.Loaded.Settings));
        var origin = repository.RemoteUrl("origin", cancelled);
        // git makes the path of a repository on this machine absolute.
        var wanted = Directory.Exists(url) ? Path.GetFullPath(url) : ShownUrl.Of(url);
        // A name that the user's url.<base>.insteadOf stands for is written down as it was given.
        if (origin != wanted && repository.Setting("remote.origin.url", cancelled) != url)
            throw SetupErrors.OtherOrigin(place, origin, url);
    }

    private RepositoryPlace Open(RepositoryChoice choice) =>
        RepositoryOpener.Open(
            choice,
            place => machine.Git(place, file.Loaded.Settings),
            CancellationToken.None
        );
}
