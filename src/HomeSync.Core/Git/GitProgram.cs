using HomeSync.Core.Errors;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>Runs git: every call with the same environment, options and limits.</summary>
internal sealed class GitProgram(
    ProcessRunner runner,
    GitEnvironment environment,
    GitLimits limits,
    RepositoryPlace? place,
    bool hasTerminal,
    string program = GitProgram.Name
)
{
    /// <summary>As PATH leads to it.</summary>
    public const string Name = "git";

    /// <summary>An argument of every git that we start, and hardly of anybody else's.</summary>
    public const string Mark = "rebase.updateRefs=false";

    private static readonly string[] Options =
    [
        // Nothing of the user's is put aside behind their back (promise 2).
        "-c",
        "merge.autoStash=false",
        "-c",
        "rebase.autoStash=false",
        // Other branches aren't ours to move.
        "-c",
        Mark,
        // An idle sync writes nothing (promise 6).
        "-c",
        "fetch.writeCommitGraph=false",
        // A file that was only touched isn't an edited one.
        "-c",
        "diff.autoRefreshIndex=true",
        // The table of fetched refs in the form we read.
        "-c",
        "fetch.output=full",
        // Where a remote's branch was tells a rewritten history; a bare repository wouldn't note it.
        "-c",
        "core.logAllRefUpdates=true",
        // We read git's words, not its colours; what is said of one of these counts more than color.ui.
        "-c",
        "color.ui=false",
        "-c",
        "color.advice=false",
        "-c",
        "color.push=false",
        "-c",
        "color.remote=false",
        "-c",
        "color.transport=false",
    ];

    // git's own default leaves loose objects to the disk's leisure (git-config(1), core.fsync). An index is
    // one of ours beside the live one: what becomes live is flushed when it does.
    private static readonly string[] Durably =
    [
        "-c",
        "core.fsync=all,-index",
        "-c",
        "core.fsyncMethod=batch",
    ];

    /// <summary>Bytes.</summary>
    private const int MostOfHooks = 1 << 20;

    /// <summary>Where a person sees how far long work is; null where nobody looks.</summary>
    public ProgressLine? Progress { get; init; }

    private int processes;
    private int connections;

    /// <summary>How many git processes were started so far.</summary>
    public int Processes => processes;

    /// <summary>How many connections to a remote were opened so far.</summary>
    public int Connections => connections;

    /// <summary>The repository that is worked on.</summary>
    public RepositoryPlace Place =>
        place ?? throw new InvalidOperationException("no repository yet");

    /// <summary>Runs git and gives whatever came of it.</summary>
    /// <exception cref="GitException">git itself is missing or too old.</exception>
    public Finished Try(GitCall call, CancellationToken cancelled)
    {
        Interlocked.Increment(ref processes);
        if (call.Work == GitWork.Network)
            Interlocked.Increment(ref connections);
        var onTerminal = hasTerminal && call.Work is (GitWork.Network or GitWork.Signing);
        var command = new Command(
            program,
            [
                .. Where(),
                .. Options,
                .. call.Durable ? Durably : [],
                .. call.Settings.SelectMany(setting => new[] { "-c", setting }),
                .. call.SeesOriginals ? ["--no-replace-objects"] : Array.Empty<string>(),
                .. call.Arguments,
            ]
        )
        {
            Environment = environment.For(call, place, onTerminal),
            Input = call.Input,
            Output = call.Output,
            Errors = call.Work == GitWork.Network ? GitProgress.On(Progress) : null,
            Limit = LimitOf(call.Work),
            // Nobody but people reads what a hook says, and it may say it without end.
            KeepsLast = call.Work == GitWork.Hook ? MostOfHooks : null,
            OnTerminal = onTerminal,
        };
        if (call.Work == GitWork.Network)
            Progress?.Begin();
        try
        {
            var finished = runner.Run(command, cancelled);
            GitVersion.ExplainIfTooOld(
                finished,
                () => runner.Run(new Command(program, ["--version"]), cancelled)
            );
            return finished;
        }
        catch (ProgramMissingException)
        {
            throw GitErrors.Missing();
        }
        finally
        {
            if (call.Work == GitWork.Network)
                Progress?.End();
        }
    }

    /// <summary>Runs git, which must succeed, and gives its output.</summary>
    /// <exception cref="GitException">It failed, or its limit was reached.</exception>
    public Finished Ask(GitCall call, CancellationToken cancelled)
    {
        var finished = Try(call, cancelled);
        return finished.Succeeded ? finished : throw Failed(call, finished);
    }

    /// <summary>The error for a call that had to succeed and didn't.</summary>
    public GitException Failed(GitCall call, Finished finished) =>
        GitErrors.Failed(Place, call, finished, LimitOf(call.Work));

    private IEnumerable<string> Where() => place is null ? [] : ["-C", place.WorkTree];

    private Limit LimitOf(GitWork work) =>
        work switch
        {
            GitWork.Question => Limit.After(limits.Question),
            GitWork.Network => Limit.AfterSilence(limits.Silence),
            GitWork.Hook => Limit.After(limits.Hook),
            _ => Limit.After(limits.Heavy),
        };
}
