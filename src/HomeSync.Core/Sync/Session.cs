using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Locking;
using HomeSync.Core.Logging;
using HomeSync.Core.Metrics;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Sync;

/// <summary>One repository of one user, opened for a command: everything that comes from outside comes in here.</summary>
public sealed class Session
{
    private readonly ProcessRunner runner = new();
    private readonly Settings settings;
    private readonly UserPaths paths;
    private readonly TimeProvider clock;
    private readonly Log log;
    private readonly GitProgram git;
    private readonly OwnFiles own;

    /// <param name="paths">The user's files.</param>
    /// <param name="environment">The process's environment.</param>
    /// <param name="settings">The configuration.</param>
    /// <param name="choice">The repository.</param>
    /// <param name="hasTerminal">Whether a person can be asked.</param>
    /// <param name="clock">What time it is.</param>
    /// <param name="log">Hears what happens.</param>
    /// <param name="progress">Where a person sees how far long work is; null where nobody looks.</param>
    /// <exception cref="GitException">The folder isn't a repository.</exception>
    public Session(
        UserPaths paths,
        IReadOnlyDictionary<string, string> environment,
        Settings settings,
        RepositoryChoice choice,
        bool hasTerminal,
        TimeProvider clock,
        Log log,
        ProgressLine? progress = null
    )
    {
        (this.paths, this.settings, this.clock, this.log) = (paths, settings, clock, log);
        var gitEnvironment = new GitEnvironment(environment);
        var limits = GitLimits.Of(settings);
        GitProgram In(RepositoryPlace place) =>
            new(runner, gitEnvironment, limits, place, hasTerminal) { Progress = progress };
        Place = RepositoryOpener.Open(choice, In, CancellationToken.None);
        git = In(Place);
        own = new OwnFiles(
            Place.WorkTree,
            RealPath.OrItself(paths.ConfigFolder),
            RealPath.OrItself(paths.ServiceLogFolder),
            Place.GitDir
        );
    }

    internal Log Log => log;

    /// <summary>The configuration it was opened with.</summary>
    public Settings Settings => settings;

    internal TimeProvider Clock => clock;

    internal MetricsFile Metrics => new(paths.MetricsFile);

    /// <summary>The repository.</summary>
    public RepositoryPlace Place { get; }

    /// <summary>Syncs once, under the lock, and notes it in the metrics.</summary>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public Outcome Sync(SyncRequest request, CancellationToken cancelled) =>
        Carry(
            request.Operation,
            parts => new SyncOperation(parts).Run(request, cancelled),
            cancelled
        );

    /// <summary>Carries out any operation under the lock, and notes it in the metrics.</summary>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    internal Outcome Carry(
        string operation,
        Func<SyncParts, Outcome> body,
        CancellationToken cancelled
    )
    {
        var started = clock.GetTimestamp();
        try
        {
            var outcome = UnderLock(operation, body, cancelled);
            Note(operation, outcome, clock.GetElapsedTime(started));
            return outcome;
        }
        catch (OperationCanceledException)
        {
            Note(operation, Outcome.Interrupted, clock.GetElapsedTime(started));
            throw;
        }
    }

    /// <summary>Tells what a sync would do; writes nothing and takes no lock.</summary>
    /// <exception cref="GitException">It would stop.</exception>
    /// <returns>What it would come to.</returns>
    public Outcome Rehearse(SyncRequest request, CancellationToken cancelled) =>
        new Rehearsal(NewParts(), log).Run(request, cancelled);

    /// <summary>What can be told of the repository without a network, a lock or a write.</summary>
    public RepositoryReport Report(CancellationToken cancelled) =>
        RepositoryReport.Of(new Repository(git), own, settings.MaxFileSize, cancelled);

    /// <summary>What both sides changed when a sync last met it, and what happened to it.</summary>
    public IReadOnlyList<NotSynced> OpenConflicts =>
        OpenConflict.In(Place) is { } conflict
            ? [.. conflict.Files.Select(f => new NotSynced(f.Name, f.What))]
            : [];

    /// <summary>Our own files, which nobody is to watch.</summary>
    internal OwnFiles Own => own;

    /// <summary>Puts together what an operation works with.</summary>
    /// <param name="alone">Our lock; null where nothing is to be changed.</param>
    internal SyncParts NewParts(BothLocks? alone = null) =>
        new(git, own, settings.BackupRetention, clock, log)
        {
            Killed = alone?.Begin(Place.Common),
            Persist = alone is null ? () => { } : alone.Persist,
        };

    private Outcome UnderLock(
        string operation,
        Func<SyncParts, Outcome> body,
        CancellationToken cancelled
    )
    {
        try
        {
            using var alone = BothLocks.Enter(
                new LockDoor(
                    paths.LockFile,
                    settings.LockTimeout,
                    clock,
                    new Orphans(GitProgram.Mark, runner),
                    log
                ),
                runner,
                operation,
                log,
                cancelled
            );
            return body(NewParts(alone));
        }
        catch (HomeSyncException problem)
        {
            return Outcome.Stopped(problem);
        }
        catch (Exception fault)
            when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Outcome.Stopped(SyncErrors.Files(Place, fault));
        }
    }

    private void Note(string operation, Outcome outcome, TimeSpan took)
    {
        var noted = Metrics.Append(
            new SyncRecord
            {
                Time = clock.GetUtcNow(),
                Operation = operation,
                Id = outcome.Savepoint,
                Undid = outcome.Undid,
                Result = outcome.Code,
                Ok = outcome.Succeeded,
                DurationMs = (long)took.TotalMilliseconds,
                FilesIn = outcome.FilesIn,
                FilesOut = outcome.FilesOut,
                CommitsIn = outcome.CommitsIn,
                CommitsOut = outcome.CommitsOut,
                Connections = git.Connections,
                GitProcesses = git.Processes,
                Profile = settings.MachineProfile.ToString().ToLowerInvariant(),
                Version = ProductVersion.Text,
            }
        );
        if (noted.Problem is { } problem)
            log.Warn($"The metrics could not be written: {problem}");
    }
}
