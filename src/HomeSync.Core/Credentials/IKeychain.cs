using HomeSync.Core.Configuration;

namespace HomeSync.Core.Credentials;

/// <summary>Where the system keeps passwords. Secrets go to its program by standard input only.</summary>
internal interface IKeychain
{
    /// <summary>As people call it.</summary>
    string Name { get; }

    /// <summary>The last line that its program said of an error.</summary>
    string Words { get; }

    KeychainAnswer Find(string service, CancellationToken cancelled);

    KeychainState Store(string service, Secret password, CancellationToken cancelled);

    KeychainState Forget(string service, CancellationToken cancelled);
}
