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
    /// <returns>Whether all that was to be done was done.</returns>
    public bool Run(bool takes, bool sends)
    {
        if (!settings.SyncCredentials || operation is not ("sync" or "pull" or "push"))
            return true;
        var credentials = host.Credentials(settings, cancelled);
        try
        {
            if (takes)
                credentials.Take(asked: false, host.Options.DryRun, cancelled);
            if (sends && settings.RemoteBackupEnabled)
                credentials.Send(asked: false, host.Options.DryRun, cancelled);
            return true;
        }
        catch (CredentialException problem)
        {
            host.Log.Error(problem.Report());
            return false;
        }
    }
}
