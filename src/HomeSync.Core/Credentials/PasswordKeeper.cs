using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Credentials;

/// <summary>What a person does with the master password itself: stores it, asks where it is, forgets it.</summary>
public sealed class PasswordKeeper
{
    private readonly ProcessRunner runner = new();
    private readonly IReadOnlyDictionary<string, string> environment;
    private readonly Settings settings;
    private readonly Log log;
    private readonly IKeychain keychain;
    private readonly MasterPassword password;

    /// <param name="environment">The process's environment.</param>
    /// <param name="settings">The configuration.</param>
    /// <param name="log">Hears what happens.</param>
    /// <param name="person">The person at the terminal; null when nobody is there.</param>
    public PasswordKeeper(
        IReadOnlyDictionary<string, string> environment,
        Settings settings,
        Log log,
        IPasswordQuestions? person
    )
    {
        (this.environment, this.settings, this.log) = (environment, settings, log);
        keychain = Keychains.For(
            new KeychainProgram(runner, environment),
            environment,
            isAttended: person is not null
        );
        password = new MasterPassword(keychain, settings.CredentialMasterPassword, person);
    }

    /// <summary>Where the system keeps passwords, as people call it.</summary>
    public string Keychain => keychain.Name;

    /// <summary>Where the password is stored, never what it is.</summary>
    /// <exception cref="CredentialException">It isn't, or can't be had.</exception>
    public string Where(CancellationToken cancelled)
    {
        var (found, where, state) = password.Stored(cancelled);
        return found is not null ? where
            : state == KeychainState.NotStored ? throw CredentialErrors.Missing(keychain.Name)
            : throw KeychainErrors.Of(state, keychain.Name, keychain.Words);
    }

    /// <summary>Keeps a new password in the keychain: typed twice, or a line of the input where nobody types.</summary>
    /// <param name="dryRun">Whether it is only asked for.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    /// <exception cref="CredentialException">There is none, or it can't be kept.</exception>
    public void StoreNew(bool dryRun, CancellationToken cancelled)
    {
        var fresh = password.New(cancelled);
        if (!dryRun)
            password.Store(fresh, cancelled);
    }

    /// <summary>Whether the older tools keep it as well, which is theirs to forget.</summary>
    public bool IsWithOlderTools(CancellationToken cancelled) =>
        password.IsWithOlderTools(cancelled);

    /// <summary>Moves a password that stands in a configuration into the keychain.</summary>
    public PasswordMove MoveOutOf(LoadedConfig config) =>
        new(config, password, keychain.Name, new FileHistory(runner, environment, settings), log);

    /// <summary>Takes it out again.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="CredentialException">It can't be taken out.</exception>
    public bool Forget(CancellationToken cancelled) => password.Forget(cancelled);
}
