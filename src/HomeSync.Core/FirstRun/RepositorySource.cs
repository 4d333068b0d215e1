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
    private readonly NamedRepository named = new(file);

    /// <exception cref="HomeSyncException">There is none, and nobody says where to get one; or two are named.</exception>
    public SetupRepository Choose(SetupWishes wishes, CancellationToken cancelled)
    {
        var chosen = Found(wishes, cancelled);
        TellOverruled(chosen.Choice);
        return chosen;
    }

    private SetupRepository Found(SetupWishes wishes, CancellationToken cancelled)
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
        var choice = new RepositoryChoice(path, null, url is null ? "--init" : "--clone");
        if (!Path.Exists(MadeIn(choice)))
        {
            named.RefuseOther(choice, MadeIn(choice));
            return new SetupRepository(choice, url, IsNew: url is null);
        }
        var there = There(choice);
        if (url is not null)
            RefuseOtherOrigin(there, url, cancelled);
        return there;
    }

    /// <summary>Where the configuration says it is, even if it isn't there yet; else the first usual place.</summary>
    private string Usual =>
        file.Says(RepositoryKeys.DotfilesDir)
        ?? file.Loaded.Settings.DotfilesDir
        ?? machine.Paths.UsualRepositories[0];

    private void TellOverruled(RepositoryChoice choice)
    {
        var variable = ConfigKeys.Find(RepositoryKeys.DotfilesDir)!.VariableIn(machine.Environment);
        if (variable is null)
            return;
        var folder = shell.Resolve(machine.Environment[variable]);
        if (NamedRepository.AreSame(folder, choice.WorkTree))
            return;
        log.Warn($"${variable} is set to {folder} and overrules the file here: unset {variable}");
    }

    private SetupRepository There(RepositoryChoice choice)
    {
        // Before a folder is called none, which the one that is asked for by mistake may be.
        if (choice.GitDir is null && !Path.Exists(MadeIn(choice)))
            named.RefuseOther(choice, MadeIn(choice));
        named.RefuseOther(choice, Open(choice).GitDir);
        return new SetupRepository(choice, null, IsNew: false);
    }

    private static string MadeIn(RepositoryChoice choice) => Path.Combine(choice.WorkTree, ".git");

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
