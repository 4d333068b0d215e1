using System.Text;
using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Credentials;

/// <summary>Brings credentials in and out by the user's own programs.</summary>
public sealed class CredentialSync
{
    /// <summary>As long as a hook may take: it may have to reach another machine.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(300);

    private static readonly TimeSpan ListLimit = TimeSpan.FromSeconds(10);

    private readonly ProcessRunner runner = new();
    private readonly IReadOnlyDictionary<string, string> environment;
    private readonly Settings settings;
    private readonly TimeProvider clock;
    private readonly Log log;
    private readonly string noteFile;
    private readonly ToolFinder tools;
    private readonly MasterPassword password;
    private readonly IKeychain keychain;

    /// <param name="paths">The user's files.</param>
    /// <param name="environment">The process's environment.</param>
    /// <param name="settings">The configuration.</param>
    /// <param name="clock">What time it is.</param>
    /// <param name="log">Hears what happens.</param>
    /// <param name="ask">Asks for a text that isn't shown; null when nobody is there.</param>
    public CredentialSync(
        UserPaths paths,
        IReadOnlyDictionary<string, string> environment,
        Settings settings,
        TimeProvider clock,
        Log log,
        Func<string, string?>? ask
    )
    {
        (this.environment, this.settings, this.clock, this.log) = (
            environment,
            settings,
            clock,
            log
        );
        noteFile = paths.CredentialsFile;
        tools = new ToolFinder(environment);
        keychain = Keychains.For(new KeychainProgram(runner, environment), environment);
        password = new MasterPassword(keychain, settings.CredentialMasterPassword, ask);
    }

    /// <summary>When they last came in and went out.</summary>
    public CredentialNote Note => CredentialNote.Read(noteFile);

    /// <summary>Where the system keeps passwords, as people call it.</summary>
    public string Keychain => keychain.Name;

    /// <summary>Brings them in.</summary>
    /// <param name="asked">Whether a missing program is an error: nothing else was wanted.</param>
    /// <param name="dryRun">Whether it is only told.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    /// <exception cref="CredentialException">The program failed, or there is no password for it.</exception>
    public void Take(bool asked, bool dryRun, CancellationToken cancelled)
    {
        if (!Run(settings.CredentialsIn, asked, dryRun, "Syncing credentials...", cancelled))
            return;
        Remember(Note with { In = clock.GetUtcNow() });
        log.Success("Credentials synced successfully");
    }

    /// <summary>Hands them on.</summary>
    /// <inheritdoc cref="Take"/>
    public void Send(bool asked, bool dryRun, CancellationToken cancelled)
    {
        if (!Run(settings.CredentialsOut, asked, dryRun, "Backing up credentials...", cancelled))
            return;
        Remember(Note with { Out = clock.GetUtcNow() });
        log.Success("Credentials backed up successfully");
    }

    /// <summary>How many are stored; null when nobody can say. Nobody is asked for a password.</summary>
    public int? Count(CancellationToken cancelled)
    {
        try
        {
            var tool = settings.CredentialsList.Split('\n');
            if (tools.Find(tool[0]) is not { } program)
                return null;
            var needed = settings.CredentialsPassword != PasswordWay.None;
            var secret = needed ? password.Stored(cancelled).Password : null;
            var finished = Start(tool, program, secret, ListLimit, cancelled);
            return finished.Succeeded ? ListedSecrets.In(finished.Text) : null;
        }
        catch (CredentialException)
        {
            return null;
        }
    }

    /// <summary>Where the password was found, never what it is.</summary>
    /// <exception cref="CredentialException">It wasn't.</exception>
    public string Where(CancellationToken cancelled) => password.Find(cancelled).Where;

    /// <summary>Keeps a password in the keychain.</summary>
    /// <exception cref="CredentialException">It can't be kept.</exception>
    public void Store(string text, CancellationToken cancelled) =>
        password.Store(new Secret(text), cancelled);

    /// <summary>Takes it out again.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Forget(CancellationToken cancelled) => password.Forget(cancelled);

    private bool Run(
        string words,
        bool asked,
        bool dryRun,
        string opening,
        CancellationToken cancelled
    )
    {
        var tool = words.Split('\n');
        if (tools.Find(tool[0]) is not { } program)
        {
            if (asked)
                throw CredentialErrors.NoTool(tool[0]);
            var missing = $"Credentials are left alone: there is no program {tool[0]}";
            if (settings.AsksForCredentials)
                log.Info(missing);
            else
                log.Debug(missing);
            return false;
        }
        if (dryRun)
        {
            log.Info($"Would run {ByteText.ForPeople(program)}");
            return false;
        }
        log.Info(opening);
        var secret =
            settings.CredentialsPassword == PasswordWay.None
                ? null
                : password.Find(cancelled).Password;
        var finished = Start(tool, program, secret, Limit, cancelled);
        if (!finished.Succeeded)
            throw CredentialErrors.Failed(tool[0], finished, secret);
        return true;
    }

    private Finished Start(
        string[] tool,
        string program,
        Secret? secret,
        TimeSpan limit,
        CancellationToken cancelled
    )
    {
        var own = CleanEnvironment.Of(environment);
        if (secret is not null && settings.CredentialsPassword == PasswordWay.Variable)
            own[settings.CredentialsVariable] = secret.Reveal();
        var byInput = secret is not null && settings.CredentialsPassword == PasswordWay.Input;
        try
        {
            return runner.Run(
                new Command(program, [.. tool.Skip(1)])
                {
                    Environment = own,
                    Limit = Platform.Limit.After(limit),
                    Input = byInput
                        ? stream => stream.Write(Encoding.UTF8.GetBytes(secret!.Reveal() + "\n"))
                        : null,
                },
                cancelled
            );
        }
        catch (ProgramMissingException)
        {
            // A script whose interpreter is missing is there, and isn't.
            throw CredentialErrors.NoTool(tool[0]);
        }
    }

    private void Remember(CredentialNote note)
    {
        try
        {
            note.Write(noteFile);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            log.Warn($"When credentials were synced could not be written down: {fault.Message}");
        }
    }
}
