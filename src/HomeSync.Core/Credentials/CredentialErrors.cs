using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Credentials;

/// <summary>What to tell people when credentials can't be synced; never with the password.</summary>
internal static class CredentialErrors
{
    private const int LastLines = 5;
    private const int LongestLine = 500;

    public static CredentialException Loose(string program, string loose) =>
        new($"{program} isn't run: somebody else may write to {loose}")
        {
            Code = "tool-unsafe",
            Causes = ["Whoever writes there would get the master password"],
            Run =
            [
                $"ls -ld {Shown.ShellWord(loose)}",
                $"chmod o-w {Shown.ShellWord(loose)}",
                "# if it is yours; a program of another user's is never run",
            ],
        };

    /// <param name="program">Its name.</param>
    /// <param name="onlySends">Whether they only go out by it: they still come in by another.</param>
    public static CredentialException NoTool(string program, bool onlySends) =>
        new(
            $"Credentials can't be {(onlySends ? "handed on" : "synced")}: there is no program {Shown.Word(program)}"
        )
        {
            Code = "tool-missing",
            Causes =
            [
                "It is a function or alias of your shell, which no other program sees",
                "It is installed where PATH doesn't lead to",
            ],
            Run =
            [
                "home-sync config edit",
                "# name it at credentials_tools; the README shows how to make a program of a shell function",
                $"home-sync config set {(onlySends ? "remote_backup_enabled" : "sync_credentials")} false",
                onlySends
                    ? "# or hand them on to nobody from now on"
                    : "# or leave credentials alone from now on",
            ],
        };

    public static CredentialException Failed(string program, Finished finished, Secret? password)
    {
        // What it prints besides may be the very credentials, and this goes into logs.
        var said = finished.ErrorText.Trim().Length > 0 ? finished.ErrorText : finished.Text;
        var words = SecretShade.Over(said, password?.Reveal() ?? "");
        List<string> lines =
        [
            .. words
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Length <= LongestLine ? line : $"{line[..LongestLine]}…"),
        ];
        if (lines.Count > LastLines)
            lines.RemoveRange(0, lines.Count - LastLines);
        return new CredentialException(
            finished.LimitReached
                ? $"{Shown.Word(program)} took too long and was stopped"
                : $"{Shown.Word(program)} failed with exit code {finished.ExitCode}"
        )
        {
            Code = "tool-failed",
            Details = [.. lines, "", "The dotfiles are not concerned."],
            Run = ["home-sync credentials"],
        };
    }

    /// <summary>None is stored, and nobody wanted to be asked.</summary>
    public static CredentialException Missing(string store) =>
        Of(
            "password-missing",
            $"There is no master password in {store}",
            ["It was never stored on this machine"],
            "home-sync credentials set-password"
        );

    public static CredentialException NoneTyped() =>
        Of("password-missing", "No password was given", [], "home-sync credentials");

    public static CredentialException Differs() =>
        Of(
            "password-differs",
            "The two differ, so nothing was stored",
            [],
            "home-sync credentials set-password"
        );

    /// <summary>A password in a file, and another one in the keychain: only a person knows which is right.</summary>
    public static CredentialException Another(string store, string file) =>
        new(
            $"There is another master password in {store} than in the configuration, so nothing was changed"
        )
        {
            Code = "password-differs",
            Where = [("File", file)],
            Run =
            [
                "home-sync credentials migrate --force",
                "# when the one in the file is right; when it is the other: home-sync config edit",
            ],
        };

    /// <summary>What git has kept, no change of the file takes away.</summary>
    public static CredentialException InHistory(RepositoryPlace place, string name) =>
        new("The history of a repository still holds the password, here and wherever it was sent")
        {
            Code = "password-in-history",
            Where = [("Repository", place.WorkTree), ("File", name)],
            Run =
            [
                $"{place.Git} log --oneline --all -- {Shown.ShellWord(name)}",
                "home-sync credentials set-password",
                "# once you changed the password where it is used",
            ],
        };

    public static CredentialException NotStored(string store) =>
        Of(
            "not-stored",
            $"{store} didn't keep the password: what was stored can't be read again",
            ["It is locked, or denies access"],
            "home-sync credentials test"
        );

    public static CredentialException Unfit(string why) =>
        Of(
            "password-unfit",
            $"The password wasn't stored: {why}",
            [],
            "home-sync credentials set-password"
        );

    public static CredentialException Of(
        string code,
        string what,
        string[] causes,
        params string[] run
    ) =>
        new(what)
        {
            Code = code,
            Causes = causes,
            Run = run,
        };
}
