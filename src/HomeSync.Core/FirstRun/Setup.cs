using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Logging;
using HomeSync.Core.Text;

namespace HomeSync.Core.FirstRun;

/// <summary>
/// Sets a machine up: finds or gets the repository, writes what is missing of the configuration, and
/// overwrites nothing. May be run again.
/// </summary>
/// <param name="machine">The machine.</param>
/// <param name="person">Who is asked for what can't be found out.</param>
/// <param name="log">Hears what is done.</param>
public sealed class Setup(SetupMachine machine, IQuestions person, Log log)
{
    /// <summary>The repository's folder, once it was chosen.</summary>
    public string? Repository { get; private set; }

    /// <summary>The configuration file.</summary>
    public string? ConfigFile { get; private set; }

    /// <summary>Whether anything was missing.</summary>
    public bool HasSteps { get; private set; }

    /// <summary>Does it, or tells what would be done.</summary>
    /// <returns>False when the person didn't want it done.</returns>
    /// <exception cref="HomeSyncException">It can't be done.</exception>
    public bool Run(SetupWishes wishes, bool dryRun, CancellationToken cancelled)
    {
        var file = new SetupFile(machine);
        ConfigFile = file.Path;
        foreach (var warning in file.Loaded.Warnings)
            log.Warn(warning);
        var repository = new RepositorySource(machine, file, person, log).Choose(wishes, cancelled);
        Repository = repository.Folder;
        if (repository.IsThere)
            log.Info($"Repository: {repository.Folder} (found by {repository.Choice.Origin})");
        var remote = new RemoteWish(machine, file, person, log).Of(
            repository,
            wishes.Remote,
            cancelled
        );
        var values = Values(file, wishes.HandsOff);
        var steps = new SetupSteps(machine, file, repository, log, cancelled)
            .Of(remote, values)
            .ToList();
        HasSteps = steps.Count > 0;
        if (dryRun)
        {
            foreach (var step in steps)
                log.Info($"Would {step.What}");
            return true;
        }
        if (!Agreed(steps))
            return false;
        foreach (var step in steps)
            Do(step);
        CloneBeside.Close(repository.Folder);
        Close(repository, file, cancelled);
        return true;
    }

    private List<CarriedValue> Values(SetupFile file, bool? handsOff)
    {
        var older = new OlderTools(machine, file, log);
        older.Tell();
        var carried = older.Values();
        var chosen = new HandsOff(file, person, log).Values(handsOff);
        return
        [
            .. carried,
            .. chosen.Where(choice => carried.All(other => other.Key != choice.Key)),
        ];
    }

    private bool Agreed(List<SetupStep> steps)
    {
        if (!person.IsThere || steps.Count == 0)
            return true;
        log.Info("To be done:" + string.Concat(steps.Select(step => $"\n  {step.What}")));
        if (person.Agrees("Go ahead?", standard: true))
            return true;
        log.Warn("Nothing was changed");
        return false;
    }

    private static void Do(SetupStep step)
    {
        try
        {
            step.Do();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw SetupErrors.Unwritable(step.What.Split('\n')[0], fault);
        }
    }

    private void Close(SetupRepository repository, SetupFile file, CancellationToken cancelled)
    {
        var git = machine.Git(repository.Place, file.Loaded.Settings);
        var branches = new FirstContact(git, log).Run(cancelled);
        var config = file.Option;
        var isEmpty = new Git.Repository(git).Resolve("HEAD", cancelled) is null;
        if (isEmpty && branches.Count > 0)
        {
            var there = Listed.OnOneLine(branches);
            log.Warn($"The remote has commits already, on {there}: go on from these");
        }
        var first =
            !isEmpty ? $"home-sync sync --dry-run{config}"
            : branches is [var branch, ..]
                ? $"{git.Place.Git} fetch && {git.Place.Git} switch {Shown.ShellWord(branch)}"
            : $"{git.Place.Git} add FILES && {git.Place.Git} commit -m 'My dotfiles'";
        // A service reads the configuration in its usual place, as it is by now.
        var runsAlone =
            config.Length == 0
            && YamlReader
                .Read(ConfigText.Read(file.Path))
                .Entries.Any(e => e is { Key: SyncKeys.AutoCommit, Text: "true" });
        var service = runsAlone ? "\n  home-sync service install" : "";
        log.Success($"Ready. Type next:\n  {first}\n  home-sync sync{config}{service}");
    }
}
