namespace HomeSync.Core.Sync;

/// <summary>It was asked to stop while a push was under way.</summary>
public sealed class PushInterruptedException()
    : OperationCanceledException(
        "Interrupted while sending: the remote may have the commits or not. Nothing was changed on this machine; the next sync finds out and goes on from there"
    );
