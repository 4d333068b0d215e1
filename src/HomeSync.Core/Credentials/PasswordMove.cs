using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Credentials;

/// <summary>Moves a master password out of the configuration into the keychain: it is gone there only once it is here.</summary>
public sealed class PasswordMove
{
    private readonly LoadedConfig config;
    private readonly MasterPassword keychain;
    private readonly string store;
    private readonly FileHistory history;
    private readonly Log log;

    internal PasswordMove(
        LoadedConfig config,
        MasterPassword keychain,
        string store,
        FileHistory history,
        Log log
    ) =>
        (this.config, this.keychain, this.store, this.history, this.log) = (
            config,
            keychain,
            store,
            history,
            log
        );

    /// <summary>Moves it.</summary>
    /// <param name="force">Whether another password in the keychain may be replaced.</param>
    /// <param name="dryRun">Whether it is only told.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    /// <exception cref="CredentialException">The keychain can't keep it, or has another one.</exception>
    /// <exception cref="ConfigException">It can't be taken out of the file.</exception>
    /// <returns>Whether there was one to move.</returns>
    public bool Run(bool force, bool dryRun, CancellationToken cancelled)
    {
        var file = config.FilePath is { } path ? RealPath.OrItself(path) : null;
        var plain = file is null ? null : new PlainPassword(file);
        if (file is null || plain?.Value is not { } password)
        {
            log.Info($"There is no password in {file ?? "any configuration"}: nothing to do");
            return false;
        }
        var rest = plain.TextWithout();
        var kept = keychain.Kept(cancelled).Password;
        if (kept is not null && kept.Reveal() != password.Reveal() && !force)
            throw CredentialErrors.Another(store, file);
        if (dryRun)
        {
            log.Info($"Would store the master password in {store}");
            log.Info($"Would take the line {PlainPassword.Key} out of {file}");
        }
        else
        {
            keychain.Store(password, cancelled);
            log.Success($"The master password is in {store}");
            plain.Remove(rest);
            log.Success($"The line {PlainPassword.Key} is no longer in {file}");
        }
        if (new SecretFinder(rest).Next(0) is { } another)
        {
            var line = Place.Of(rest.AsSpan(), another.Start).Line;
            log.Warn($"{file}:{line} may hold another password, perhaps an old one: look at it");
        }
        if (history.Of(file, cancelled) is var (place, name))
            log.Warn(CredentialErrors.InHistory(place, name).Report());
        return true;
    }
}
