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
        var (environment, settings) = (facts.Machine.Environment, facts.Settings);
        if (!settings.SyncCredentials || settings.CredentialsPassword == PasswordWay.None)
        {
            return CheckResult.Info(
                "not-needed",
                "not needed: nothing asks for the master password"
            );
        }
        var keychain = Keychains.For(new KeychainProgram(facts.Runner, environment), environment);
        var plain = settings.CredentialMasterPassword;
        var (password, where, state) = new MasterPassword(keychain, plain, ask: null).Stored(
            facts.Cancelled
        );
        if (password is not null)
            return CheckResult.Ok($"the master password is there: {where}");
        var problem = CredentialErrors.NoPassword(state, keychain.Name);
        return IsNeeded(facts)
            ? CheckResult.Of(problem, CheckLevel.Warning)
            : CheckResult.Info(problem.Code, $"{problem.Message}; nothing asks for it yet");
    }

    private static bool IsNeeded(Facts facts)
    {
        var finder = new ToolFinder(facts.Machine.Environment);
        try
        {
            return ToolsCheck.OfCredentials(facts).Any(tool => finder.Find(tool) is not null);
        }
        catch (CredentialException)
        {
            // One that isn't safe to run is there.
            return true;
        }
    }
}
