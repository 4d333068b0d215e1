using HomeSync.Core.Git;
using HomeSync.Core.Logging;

namespace HomeSync.Core.FirstRun;

/// <summary>Asks the remote something the way a service will: with nobody to type a password or to confirm a host.</summary>
/// <param name="git">Without a terminal.</param>
/// <param name="log">Hears how it went; a remote that can't be reached is a warning.</param>
internal sealed class FirstContact(GitProgram git, Log log)
{
    /// <returns>The branches it has; empty where it has none, or can't be asked.</returns>
    public IReadOnlyList<string> Run(CancellationToken cancelled)
    {
        var repository = new Repository(git);
        if (repository.UsualRemote(cancelled) is not { } name)
        {
            log.Info($"There is no remote yet. To add one: {git.Place.Git} remote add origin URL");
            return [];
        }
        var (asked, branches) = new Remote(git, repository).Branches(name, cancelled);
        var url = repository.RemoteUrl(name, cancelled);
        if (asked.Succeeded)
        {
            log.Info($"Reached {name} ({url}) the way a service will: without a terminal");
            return [.. branches.Select(branch => branch.Name)];
        }
        log.Warn(SetupErrors.NotReached(git.Place, name, url, asked).Report());
        return [];
    }
}
