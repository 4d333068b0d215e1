using HomeSync.Core.Git;
using HomeSync.Core.Logging;

namespace HomeSync.Core.FirstRun;

/// <summary>Finds out whether the repository needs a remote, and which.</summary>
internal sealed class RemoteWish(SetupMachine machine, SetupFile file, IQuestions person, Log log)
{
    /// <summary>The address to add as <c>origin</c>; null when there is a remote already, or is to be none.</summary>
    public string? Of(SetupRepository repository, string? wish, CancellationToken cancelled)
    {
        if (wish is not null)
            SetupErrors.RefusePassword(wish);
        if (repository.CloneFrom is not null)
            return null;
        if (repository.IsThere && Existing(repository, cancelled) is { } there)
        {
            if (wish is not null && ShownUrl.Of(wish) != there)
                log.Warn($"The remote stays as it is: {there}");
            return null;
        }
        if (wish is null && person.IsThere)
        {
            wish = machine.Address(
                person.Ask("Address of its remote (leave empty for none yet):", "")
            );
        }
        return wish is { Length: > 0 } ? wish : null;
    }

    private string? Existing(SetupRepository repository, CancellationToken cancelled)
    {
        var git = new Repository(machine.Git(repository.Place, file.Loaded.Settings));
        return git.Remotes(cancelled) is [var first, ..] ? git.RemoteUrl(first, cancelled) : null;
    }
}
