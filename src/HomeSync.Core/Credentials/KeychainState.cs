namespace HomeSync.Core.Credentials;

/// <summary>What became of a question to the keychain.</summary>
internal enum KeychainState
{
    Found,

    /// <summary>It was asked, and has none.</summary>
    NotStored,

    /// <summary>It may have one.</summary>
    Locked,

    Denied,

    /// <summary>A person was asked, and said no.</summary>
    Cancelled,

    /// <summary>Nobody keeps secrets in this session.</summary>
    NoService,

    /// <summary>The program that asks it isn't installed.</summary>
    ToolMissing,

    /// <summary>It said nothing within its limit.</summary>
    Silent,

    /// <summary>What it has can't be a password.</summary>
    Unfit,

    Broken,
}
