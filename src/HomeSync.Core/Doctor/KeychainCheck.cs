using HomeSync.Core.Configuration;
using HomeSync.Core.Credentials;
using HomeSync.Core.Errors;

namespace HomeSync.Core.Doctor;

/// <summary>Whether the master password can be had with nobody there; it is never shown, and nothing is unlocked.</summary>
internal static class KeychainCheck
{
    public static Check Of(Facts facts) => new("keychain", () => Look(facts));

    private static CheckResult Look(Facts facts)
    {
        var (environment, settings) = (facts.Daemon.Environment, facts.Settings);
        // Nor is it asked: a Mac may ask its user, in turn, whether we may.
        if (settings.CredentialsPassword == PasswordWay.None || !HasTools(facts))
        {
            return CheckResult.Info(
                "not-needed",
                "not needed: no program asks for the master password"
            );
        }
        var keychain = Keychains.For(
            new KeychainProgram(facts.Runner, environment),
            environment,
            isAttended: false
        );
        var plain = settings.CredentialMasterPassword;
        var (password, where, state) = new MasterPassword(keychain, plain, person: null).Stored(
            facts.Cancelled
        );
        return password is not null
            ? CheckResult.Ok($"the master password is there: {where}")
            : CheckResult.Of(
                KeychainErrors.Of(state, keychain.Name, keychain.Words),
                CheckLevel.Warning
            );
    }

    private static bool HasTools(Facts facts)
    {
        try
        {
            return ToolsCheck.Tools(facts).Any(tool => tool.Find() is not null);
        }
        catch (CredentialException)
        {
            // One that isn't safe to run is there.
            return true;
        }
    }
}
