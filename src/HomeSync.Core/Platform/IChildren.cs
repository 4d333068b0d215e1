namespace HomeSync.Core.Platform;

/// <summary>Hears of every child, so that whoever comes after a killed process knows which to wait for.</summary>
internal interface IChildren
{
    /// <summary>One is being started; its number isn't known yet.</summary>
    void Starting() { }

    /// <summary>It could not be started.</summary>
    void NotStarted() { }

    void Started(int process);

    void Ended(int process);

    /// <summary>One was killed, by us or by somebody: what it locked may stay locked.</summary>
    void Killed() { }
}
