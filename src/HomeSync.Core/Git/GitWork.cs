namespace HomeSync.Core.Git;

/// <summary>What kind of work a call is: decides its limit and what it may do.</summary>
internal enum GitWork
{
    /// <summary>A question that changes nothing and takes no lock.</summary>
    Question,

    /// <summary>Work on files and objects, whose time grows with the repository.</summary>
    Heavy,

    /// <summary>Talks to a remote: limited by silence, and on a terminal may ask the person there.</summary>
    Network,

    /// <summary>Runs the user's own hooks.</summary>
    Hook,

    /// <summary>May ask for a passphrase on a terminal: signing.</summary>
    Signing,
}
