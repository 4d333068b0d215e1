using HomeSync.Core.Configuration;

namespace HomeSync.Core.Credentials;

/// <summary>What the keychain said.</summary>
/// <param name="State">How it went.</param>
/// <param name="Password">The password, where it was found.</param>
internal sealed record KeychainAnswer(KeychainState State, Secret? Password = null);
