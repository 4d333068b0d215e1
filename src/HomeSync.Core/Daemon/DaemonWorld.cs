using HomeSync.Core.Configuration;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Daemon;

/// <summary>All that a daemon has from outside.</summary>
internal sealed class DaemonWorld
{
    public required UserPaths Paths { get; init; }

    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    public required Supervisor Supervisor { get; init; }

    public required OwnProgram Program { get; init; }

    public required TimeProvider Clock { get; init; }

    public required ISleeper Sleeper { get; init; }

    /// <summary>Whether a new daemon is started when this one ends with an error.</summary>
    public required Func<bool> IsRestarted { get; init; }

    /// <summary>Makes a watch of a working tree.</summary>
    public required Func<string, IFolderWatch> OpenWatch { get; init; }

    /// <summary>Hears of every configuration that is read.</summary>
    public required Action<Settings> Configured { get; init; }

    public required Log Log { get; init; }

    /// <summary>Done before every long sleep.</summary>
    public Action BeforeSleep { get; init; } = Memory.GiveBack;
}
