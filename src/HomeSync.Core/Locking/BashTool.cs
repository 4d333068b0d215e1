namespace HomeSync.Core.Locking;

/// <summary>The bash tool, running.</summary>
/// <param name="Process">Its process number.</param>
/// <param name="IsDaemon">Whether it is its daemon, which never lets go of its lock.</param>
public sealed record BashTool(int Process, bool IsDaemon);
