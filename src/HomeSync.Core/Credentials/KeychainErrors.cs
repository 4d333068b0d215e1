using HomeSync.Core.Errors;

namespace HomeSync.Core.Credentials;

/// <summary>What to tell people when the keychain doesn't do what it was asked for.</summary>
internal static class KeychainErrors
{
    /// <param name="state">What became of the question.</param>
    /// <param name="store">Who was asked.</param>
    /// <param name="words">What its program said.</param>
    /// <param name="doing">What was to be done: <c>read</c>, <c>stored</c>, <c>forgotten</c>.</param>
    public static CredentialException Of(
        KeychainState state,
        string store,
        string words = "",
        string doing = "read"
    ) =>
        state switch
        {
            KeychainState.Locked => CredentialErrors.Of(
                "keychain-locked",
                $"The master password can't be {doing}: {store} is locked",
                ["Nobody has logged in at the screen since the machine started"],
                "home-sync credentials test",
                "# once it is unlocked: log in at the screen, or unlock it there"
            ),
            KeychainState.Denied => CredentialErrors.Of(
                "keychain-denied",
                $"The master password can't be {doing}: {store} denied access",
                ["Access was refused to this program, now or earlier"],
                "home-sync credentials set-password",
                "# stores it anew, readable by this program"
            ),
            KeychainState.Cancelled => CredentialErrors.Of(
                "keychain-cancelled",
                $"The master password can't be {doing}: the question for access was cancelled",
                [],
                "home-sync credentials"
            ),
            KeychainState.NoService => CredentialErrors.Of(
                "keychain-absent",
                $"The master password can't be {doing}: no Secret Service runs in this session",
                ["A session without a desktop", "gnome-keyring or KWallet isn't installed"],
                "home-sync config set credentials_password none",
                "# when your tools fetch it themselves; else log in at a desktop that has one"
            ),
            KeychainState.ToolMissing => CredentialErrors.Of(
                "keychain-tool-missing",
                $"The master password can't be {doing}: the program that asks {store} isn't installed",
                [],
                "sudo apt install libsecret-tools",
                "# Fedora: sudo dnf install libsecret"
            ),
            KeychainState.Silent => CredentialErrors.Of(
                "keychain-silent",
                $"The master password can't be {doing}: {store} gave no answer",
                ["It waits for a person who isn't there"],
                "home-sync credentials test"
            ),
            KeychainState.Unfit => CredentialErrors.Of(
                "password-unfit",
                $"What {store} has is no password: it is empty, or more than one line of text",
                [],
                "home-sync credentials set-password"
            ),
            KeychainState.Broken => new CredentialException(
                $"The master password can't be {doing}: {store} failed for another reason"
            )
            {
                Code = "keychain-failed",
                Details = words.Length > 0 ? [words] : [],
                Run = ["home-sync doctor"],
            },
            _ => CredentialErrors.Of(
                "password-missing",
                "There is no master password, and no terminal to ask for it",
                ["It was never stored on this machine"],
                "home-sync credentials set-password"
            ),
        };
}
