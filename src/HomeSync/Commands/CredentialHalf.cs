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
    /// <returns>How it ended, which was told; null when the command has no such half.</returns>
    public CredentialsEnd? Run(bool takes, bool sends)
    {
        if (operation is not ("sync" or "pull" or "push"))
            return null;
        var dryRun = host.Options.DryRun;
        var credentials = host.Credentials(settings, cancelled);
        try
        {
            credentials.Sync(takes, sends, dryRun, cancelled);
            return CredentialsEnd.Of(credentials, dryRun);
        }
        catch (HomeSyncException problem)
        {
            host.Log.Error(problem.Report());
            return CredentialsEnd.Of(credentials, dryRun, problem);
        }
    }
}
