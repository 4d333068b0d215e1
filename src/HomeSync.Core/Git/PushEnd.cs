namespace HomeSync.Core.Git;

/// <summary>What became of a push.</summary>
internal enum PushEnd
{
    /// <summary>The remote has it.</summary>
    Accepted,

    /// <summary>The remote has commits that we don't: another machine was first.</summary>
    LostRace,

    /// <summary>The remote, or a hook on either side, said no.</summary>
    Refused,

    /// <summary>The remote has several addresses (<c>pushurl</c>): one has it, another hasn't.</summary>
    Partly,

    /// <summary>It certainly didn't leave this machine.</summary>
    NotSent,

    /// <summary>The line broke or the limit was reached: the remote may have it or not.</summary>
    Unknown,
}
