using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Locking;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Credentials;

/// <summary>Brings credentials in and out by the user's own programs.</summary>
public sealed class CredentialSync
{
    /// <summary>As long as a hook may take: it may have to reach another machine.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(300);

    private readonly ProcessRunner runner = new();
    private readonly HashSet<string> toldMissing = new(StringComparer.Ordinal);
    private readonly UserPaths paths;
    private readonly IReadOnlyDictionary<string, string> environment;
    private readonly Settings settings;
    private readonly TimeProvider clock;
    private readonly Log log;
    private readonly MasterPassword password;
    private readonly IKeychain keychain;

    /// <param name="paths">The user's files.</param>
    /// <param name="environment">The process's environment.</param>
    /// <param name="settings">The configuration.</param>
    /// <param name="clock">What time it is.</param>
    /// <param name="log">Hears what happens.</param>
    /// <param name="person">The person at the terminal; null when nobody is there.</param>
    public CredentialSync(
        UserPaths paths,
        IReadOnlyDictionary<string, string> environment,
        Settings settings,
        TimeProvider clock,
        Log log,
        IPasswordQuestions? person
    )
    {
        (this.paths, this.environment, this.settings) = (paths, environment, settings);
        (this.clock, this.log) = (clock, log);
        keychain = Keychains.For(
            new KeychainProgram(runner, environment),
            environment,
            isAttended: person is not null
        );
        password = new MasterPassword(keychain, settings.CredentialMasterPassword, person);
    }

    /// <summary>Whether they came in.</summary>
    public bool HasTaken { get; private set; }

    /// <summary>Whether they went out.</summary>
    public bool HasSent { get; private set; }

    /// <summary>The half of a sync that isn't dotfiles; does nothing where the configuration leaves it out.</summary>
    /// <param name="takes">Whether it brings them in.</param>
    /// <param name="sends">Whether it hands them on, where the configuration wants that.</param>
    /// <param name="dryRun">Whether it is only told.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    /// <exception cref="CredentialException">A program failed, or there is no password for it.</exception>
    /// <exception cref="LockException">Somebody else was syncing all the time.</exception>
    public void Sync(bool takes, bool sends, bool dryRun, CancellationToken cancelled)
    {
        if (!settings.SyncCredentials)
            return;
        if (takes)
            Take(asked: false, dryRun, cancelled);
        if (sends && settings.RemoteBackupEnabled)
            Send(dryRun, cancelled);
    }

    /// <summary>Brings them in.</summary>
    /// <param name="asked">Whether a missing program is an error: nothing else was wanted.</param>
    /// <param name="dryRun">Whether it is only told.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    /// <inheritdoc cref="Sync"/>
    public void Take(bool asked, bool dryRun, CancellationToken cancelled)
    {
        var opening = "Syncing credentials...";
        if (!Run(settings.CredentialsIn, asked, dryRun, opening, cancelled))
            return;
        HasTaken = true;
        Remember(Note with { In = clock.GetUtcNow() });
        log.Success("Credentials synced successfully");
        OfferToKeep(cancelled);
    }

    private void Send(bool dryRun, CancellationToken cancelled)
    {
        var opening = "Backing up credentials...";
        if (!Run(settings.CredentialsOut, asked: false, dryRun, opening, cancelled))
            return;
        HasSent = true;
        Remember(Note with { Out = clock.GetUtcNow() });
        log.Success("Credentials backed up successfully");
        OfferToKeep(cancelled);
    }

    /// <param name="words">The program and its arguments.</param>
    /// <param name="asked">Whether it is an error when it was never there.</param>
    /// <param name="dryRun">Whether it is only told.</param>
    /// <param name="opening">What is said when it runs.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    /// <returns>Whether the program ran.</returns>
    private bool Run(
        string words,
        bool asked,
        bool dryRun,
        string opening,
        CancellationToken cancelled
    )
    {
        var tool = Tool(words);
        if (tool.Find() is not { } path)
        {
            if (asked || tool.HasWorked(Note))
                throw tool.Missing();
            TellMissing(tool.Name);
            return false;
        }
        if (dryRun)
        {
            log.Info($"Would run {ByteText.ForPeople(path)}");
            return false;
        }
        log.Info(opening);
        var secret = tool.WantsPassword ? password.Find(cancelled) : null;
        using var alone = BothLocks.Enter(Door(), runner, "credentials", log, cancelled);
        try
        {
            var finished = tool.Run(path, secret, Limit, runner, cancelled);
            return finished.Succeeded
                ? true
                : throw CredentialErrors.Failed(tool.Name, finished, secret);
        }
        catch (OperationCanceledException)
        {
            throw new InterruptedException(
                $"Interrupted; {Text.Shown.Word(tool.Name)} was stopped before its end"
            );
        }
    }

    private CredentialTool Tool(string words) => new(words, settings, environment);

    private LockDoor Door() =>
        new(paths.LockFile, settings.LockTimeout, clock, new Orphans(GitProgram.Mark, runner), log);

    /// <summary>Once: a daemon meets it again at every sync.</summary>
    private void TellMissing(string tool)
    {
        if (!toldMissing.Add(tool))
            return;
        var missing = $"Credentials are left alone: there is no program {Text.Shown.Word(tool)}";
        if (settings.AsksForCredentials)
            log.Info(missing);
        else
            log.Debug(missing);
    }

    private void OfferToKeep(CancellationToken cancelled)
    {
        try
        {
            if (password.OfferToKeep(cancelled))
                log.Success($"The master password is in {keychain.Name}");
        }
        catch (CredentialException problem)
        {
            // What was wanted is done; only the next time somebody is asked again.
            log.Warn(problem.Report());
        }
    }

    private CredentialNote Note => CredentialNote.Read(paths.CredentialsFile);

    private void Remember(CredentialNote note)
    {
        try
        {
            note.Write(paths.CredentialsFile);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            log.Warn($"When credentials were synced could not be written down: {fault.Message}");
        }
    }
}
