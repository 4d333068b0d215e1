using System.Globalization;
using System.Text;
using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Credentials;

/// <summary>One of the user's programs that keep credentials.</summary>
/// <param name="words">Its name and its arguments, a line each.</param>
/// <param name="settings">How it gets the master password.</param>
/// <param name="environment">What it sees, but for the password.</param>
internal sealed class CredentialTool(
    string words,
    Settings settings,
    IReadOnlyDictionary<string, string> environment
)
{
    /// <summary>Bytes of its words: what it says without end must not fill our memory.</summary>
    private const int MostKept = 1024 * 1024;

    private readonly string[] words = words.Split('\n');

    public string Name => words[0];

    /// <summary>Whether credentials come in by it.</summary>
    public bool Takes { get; } = words == settings.CredentialsIn;

    /// <summary>Whether they go out by it.</summary>
    public bool Sends { get; } = settings.RemoteBackupEnabled && words == settings.CredentialsOut;

    public bool WantsPassword => settings.CredentialsPassword != PasswordWay.None;

    /// <summary>Where it is; null where there is none.</summary>
    /// <exception cref="CredentialException">There is one, and somebody else could have written it.</exception>
    public string? Find() => new ToolFinder(environment).Find(Name);

    /// <summary>Whether credentials came in or went out by it: where it is gone, that is an error.</summary>
    public bool HasWorked(CredentialNote note) =>
        (Takes && note.In is not null) || (Sends && note.Out is not null);

    /// <summary>Why credentials aren't synced where there is none.</summary>
    public CredentialException Missing() =>
        CredentialErrors.NoTool(Name, onlySends: Sends && !Takes);

    /// <exception cref="CredentialException">It can't be started.</exception>
    public Finished Run(
        string path,
        Secret? password,
        TimeSpan limit,
        ProcessRunner runner,
        CancellationToken cancelled
    )
    {
        var command = new Command(path, words[1..])
        {
            Environment = new Dictionary<string, string>(environment, StringComparer.Ordinal)
            {
                // A home-sync that it starts would wait for us, and we for it.
                [SyncMarker.Variable] = Environment.ProcessId.ToString(
                    CultureInfo.InvariantCulture
                ),
            },
            Limit = Limit.After(limit),
            KeepsLast = MostKept,
        };
        if (password is not null && settings.CredentialsPassword == PasswordWay.Variable)
            command = command with { Secret = (settings.CredentialsVariable, password.Reveal()) };
        if (password is not null && settings.CredentialsPassword == PasswordWay.Input)
            command = command with { Input = input => Write(input, password) };
        try
        {
            return runner.Run(command, cancelled);
        }
        catch (ProgramMissingException)
        {
            // A script whose interpreter is missing is there, and isn't.
            throw Missing();
        }
    }

    private static void Write(Stream input, Secret password)
    {
        var line = Encoding.UTF8.GetBytes(password.Reveal() + "\n");
        try
        {
            input.Write(line);
        }
        finally
        {
            Array.Clear(line);
        }
    }
}
