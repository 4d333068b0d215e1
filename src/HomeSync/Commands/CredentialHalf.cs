using HomeSync.Cli;
using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;

namespace HomeSync.Commands;

/// <summary>The half of sync, pull and push that isn't dotfiles: whatever becomes of it, the other half stays done.</summary>
internal sealed class CredentialHalf(
    CommandHost host,
    string operation,
    Settings settings,
    CancellationToken cancelled
)
{
    /// <returns>Why it failed, which was told; null when all that was to be done was done.</returns>
    public HomeSyncException? Run(bool takes, bool sends)
    {
        if (operation is not ("sync" or "pull" or "push"))
            return null;
        try
        {
            host.Credentials(settings, cancelled)
                .Sync(takes, sends, host.Options.DryRun, cancelled);
            return null;
        }
        catch (HomeSyncException problem)
        {
            host.Log.Error(problem.Report());
            return problem;
        }
    }
}
