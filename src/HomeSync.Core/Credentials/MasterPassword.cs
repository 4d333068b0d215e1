using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;

namespace HomeSync.Core.Credentials;

/// <summary>Finds the master password, and keeps it in the keychain.</summary>
/// <param name="keychain">Where the system keeps passwords.</param>
/// <param name="plain">What the configuration or the environment holds.</param>
/// <param name="ask">Asks the person at the terminal; null when nobody is there.</param>
internal sealed class MasterPassword(IKeychain keychain, Secret? plain, Func<string, string?>? ask)
{
    /// <summary>The older tools' name, which goes first, and our own.</summary>
    private static readonly string[] Services = ["CREDMATCH_MASTER_PASSWORD", "home-sync"];

    /// <summary>The password and where it was found.</summary>
    /// <exception cref="CredentialException">There is none, or it can't be had.</exception>
    public (Secret Password, string Where) Find(CancellationToken cancelled)
    {
        var (password, where, state) = Stored(cancelled);
        if (password is not null)
            return (password, where);
        var typed = state == KeychainState.NotStored ? ask?.Invoke("Master password:") : null;
        if (typed is { Length: > 0 })
            return (new Secret(typed), "what was typed");
        throw CredentialErrors.NoPassword(state, keychain.Name);
    }

    /// <summary>The password where nobody needs to be asked.</summary>
    public (Secret? Password, string Where, KeychainState State) Stored(CancellationToken cancelled)
    {
        if (plain is not null)
            return (plain, "the configuration or its variable", KeychainState.Found);
        var state = KeychainState.NotStored;
        foreach (var service in Services)
        {
            var answer = keychain.Find(service, cancelled);
            if (answer.Password is { } password)
                return (password, $"{keychain.Name}, as {service}", KeychainState.Found);
            // What hides a password is more worth telling than where there is none.
            if (state == KeychainState.NotStored)
                state = answer.State;
        }
        return (null, "", state);
    }

    /// <summary>Stores it under our own name, and under the older tools' where they have theirs.</summary>
    /// <exception cref="CredentialException">It can't be stored.</exception>
    public void Store(Secret password, CancellationToken cancelled)
    {
        var text = password.Reveal();
        if (text.Length == 0)
            throw CredentialErrors.Unfit("it is empty");
        if (text.AsSpan().ContainsAny('\n', '\r', '\0'))
            throw CredentialErrors.Unfit("it has more than one line");
        foreach (var service in Services)
        {
            var isOurs = service == Services[^1];
            if (!isOurs && keychain.Find(service, cancelled).State != KeychainState.Found)
                continue;
            var state = keychain.Store(service, password, cancelled);
            if (state != KeychainState.Found)
                throw CredentialErrors.NoPassword(state, keychain.Name);
            // security says nothing of failures in the mode that takes it from standard input.
            if (keychain.Find(service, cancelled).Password?.Reveal() != text)
                throw CredentialErrors.NotStored(keychain.Name);
        }
    }

    /// <summary>Takes our own entry out; the older tools' is theirs.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="CredentialException">It can't be taken out.</exception>
    public bool Forget(CancellationToken cancelled)
    {
        var state = keychain.Find(Services[^1], cancelled).State;
        if (state == KeychainState.NotStored)
            return false;
        if (state == KeychainState.Found)
            state = keychain.Forget(Services[^1], cancelled);
        return state == KeychainState.Found
            ? true
            : throw CredentialErrors.NoPassword(state, keychain.Name);
    }
}
