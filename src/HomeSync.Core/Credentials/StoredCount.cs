using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Credentials;

/// <summary>How many secrets are stored, by the user's own program that lists them. It isn't worth a wait.</summary>
/// <param name="environment">The process's environment.</param>
/// <param name="settings">The configuration.</param>
/// <param name="isAttended">Whether a person is there, for whom the system may open a window.</param>
public sealed class StoredCount(
    IReadOnlyDictionary<string, string> environment,
    Settings settings,
    bool isAttended
)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Hurry = TimeSpan.FromSeconds(3);

    private readonly ProcessRunner runner = new();

    /// <summary>The number; null when nobody can say. Nobody is asked for a password.</summary>
    public int? Of(CancellationToken cancelled)
    {
        if (!settings.SyncCredentials)
            return null;
        try
        {
            var tool = new CredentialTool(settings.CredentialsList, settings, environment);
            if (tool.Find() is not { } path)
                return null;
            var secret = tool.WantsPassword ? Password(cancelled) : null;
            var finished = tool.Run(path, secret, Limit, runner, cancelled);
            return finished.Succeeded ? ListedSecrets.In(finished.Text) : null;
        }
        catch (CredentialException)
        {
            return null;
        }
    }

    private Secret? Password(CancellationToken cancelled)
    {
        var program = new KeychainProgram(runner, environment, Hurry);
        var keychain = Keychains.For(program, environment, isAttended);
        return new MasterPassword(keychain, settings.CredentialMasterPassword, person: null)
            .Stored(cancelled)
            .Password;
    }
}
