using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Credentials;

/// <summary>Finds the master password, and keeps it in the keychain.</summary>
/// <param name="keychain">Where the system keeps passwords.</param>
/// <param name="plain">What the configuration or the environment holds.</param>
/// <param name="person">The person at the terminal; null when nobody is there.</param>
internal sealed class MasterPassword(IKeychain keychain, Secret? plain, IPasswordQuestions? person)
{
    /// <summary>The older tools' name, which goes first, and our own.</summary>
    private static readonly string[] Services = ["CREDMATCH_MASTER_PASSWORD", "home-sync"];

    /// <summary>What the person typed in this run; nobody is asked for it twice.</summary>
    private Secret? typed;
    private bool mayKeep;

    /// <summary>The password, from where it is stored or from the person.</summary>
    /// <exception cref="CredentialException">There is none, or it can't be had.</exception>
    public Secret Find(CancellationToken cancelled)
    {
        if (typed is not null)
            return typed;
        var (password, _, state) = Stored(cancelled);
        if (password is not null)
            return password;
        // What is locked or refused is there, and isn't to be typed by heart.
        if (
            person is null
            || state
                is not (
                    KeychainState.NotStored
                    or KeychainState.NoService
                    or KeychainState.ToolMissing
                )
        )
        {
            throw KeychainErrors.Of(state, keychain.Name, keychain.Words);
        }
        if (person.Hidden("Master password:") is not { Length: > 0 } answer)
            throw CredentialErrors.NoneTyped();
        mayKeep = state == KeychainState.NotStored;
        return typed = new Secret(answer);
    }

    /// <summary>The password where nobody needs to be asked, and where that is.</summary>
    public (Secret? Password, string Where, KeychainState State) Stored(
        CancellationToken cancelled
    ) =>
        plain is not null
            ? (plain, "the configuration or its variable", KeychainState.Found)
            : Kept(cancelled);

    /// <summary>The password that the keychain has, whatever the configuration says.</summary>
    public (Secret? Password, string Where, KeychainState State) Kept(CancellationToken cancelled)
    {
        var state = KeychainState.NotStored;
        foreach (var service in Services)
        {
            var answer = keychain.Find(service, cancelled);
            if (answer.Password is { } password)
                return (password, $"{keychain.Name}, as {service}", KeychainState.Found);
            // What hides a password is more worth telling than where there is none.
            if (state == KeychainState.NotStored)
                state = answer.State;
            if (state == KeychainState.Silent)
                break;
        }
        return (null, "", state);
    }

    /// <summary>Offers to keep what was typed, once a program took it for right.</summary>
    /// <returns>Whether it is kept now.</returns>
    /// <exception cref="CredentialException">It was to be kept, and couldn't be.</exception>
    public bool OfferToKeep(CancellationToken cancelled)
    {
        if (!mayKeep || person is null || typed is null)
            return false;
        mayKeep = false;
        if (!person.Agrees($"Keep the master password in {keychain.Name}?", standard: false))
            return false;
        if (person.Hidden("Once more:") != typed.Reveal())
            throw CredentialErrors.Differs();
        Store(typed, cancelled);
        return true;
    }

    /// <summary>A password to store: typed twice, or a line of the input where nobody types.</summary>
    /// <exception cref="CredentialException">Both differ, or there is none.</exception>
    public Secret New(CancellationToken cancelled)
    {
        var text = person is null
            ? TerminalInput.ReadLine(cancelled)
            : person.Hidden("Master password:");
        if (text is null)
            throw CredentialErrors.NoneTyped();
        if (person is not null && person.Hidden("Once more:") != text)
            throw CredentialErrors.Differs();
        return new Secret(text.EndsWith('\r') ? text[..^1] : text);
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
        // Ours first: where a person unlocks the keychain for it, the older one shows as well.
        foreach (var service in Services.Reverse())
        {
            var before = keychain.Find(service, cancelled).State;
            // Storing would open a window to unlock it.
            if (before == KeychainState.Locked && person is null)
                throw KeychainErrors.Of(before, keychain.Name, doing: "stored");
            var isOurs = service == Services[^1];
            if (!isOurs && before is not (KeychainState.Found or KeychainState.Unfit))
                continue;
            var state = keychain.Store(service, password, cancelled);
            if (state != KeychainState.Found)
                throw KeychainErrors.Of(state, keychain.Name, keychain.Words, "stored");
        }
        // security says nothing of failures in the mode that takes it from standard input.
        if (Kept(cancelled).Password?.Reveal() != text)
            throw CredentialErrors.NotStored(keychain.Name);
    }

    /// <summary>Whether the older tools have an entry of their own.</summary>
    public bool IsWithOlderTools(CancellationToken cancelled) =>
        keychain.Find(Services[0], cancelled).State is KeychainState.Found or KeychainState.Unfit;

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
            : throw KeychainErrors.Of(state, keychain.Name, keychain.Words, "forgotten");
    }
}
