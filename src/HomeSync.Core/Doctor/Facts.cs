using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Service;
using HomeSync.Core.Sync;

namespace HomeSync.Core.Doctor;

/// <summary>What several checks need to know, each found out once, when the first of them asks. What can't be had throws.</summary>
internal sealed class Facts
{
    private readonly Lazy<(LoadedConfig Config, ConfigException? Problem)> config;
    private readonly Lazy<RepositoryChoice> choice;
    private readonly Lazy<RepositoryPlace> place;
    private readonly Lazy<GitStatus> status;
    private readonly Lazy<Seen?> seen;
    private readonly Lazy<ServiceReport> service;
    private readonly Lazy<Surroundings> daemon;
    private readonly ISupervisor? supervisor;

    /// <param name="machine">What is examined.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    /// <param name="supervisor">What runs services; null is what this machine has.</param>
    public Facts(Examined machine, CancellationToken cancelled, ISupervisor? supervisor = null)
    {
        (Machine, Cancelled, this.supervisor) = (machine, cancelled, supervisor);
        config = new(LoadConfig);
        choice = new(() => Finder(machine.Environment).Find(Config, machine.Repo));
        place = new(OpenPlace);
        status = new(() => Repository.Status(withUntracked: false, cancelled));
        seen = new(FindUpstream);
        service = new(LookAtService);
        daemon = new(() => Surroundings.Of(this));
    }

    public Examined Machine { get; }

    public CancellationToken Cancelled { get; }

    public ProcessRunner Runner { get; } = new();

    public DateTimeOffset Now => Machine.Clock.GetUtcNow();

    /// <summary>The configuration; the defaults where it can't be used.</summary>
    public LoadedConfig Config => config.Value.Config;

    public ConfigException? ConfigProblem => config.Value.Problem;

    public Settings Settings => Config.Settings;

    public RepositoryChoice Choice => choice.Value;

    public RepositoryPlace Place => place.Value;

    /// <summary>git as this shell has it, and never on a terminal.</summary>
    public GitProgram Git => Program(Machine.Environment, Place);

    /// <summary>git as the daemon has it.</summary>
    public GitProgram DaemonGit => Program(Daemon.Environment, Place, Daemon.Git);

    public Repository Repository => new(Git);

    public GitStatus Status => status.Value;

    /// <summary>Where the branch takes from and sends to; null when there is nothing.</summary>
    public Upstream? Upstream => seen.Value?.Upstream;

    /// <summary>The branch of this same repository that the branch follows; null when there is none.</summary>
    public string? FollowsLocal => seen.Value?.FollowsLocal;

    public ServiceReport Service => service.Value;

    /// <summary>What a daemon finds around it.</summary>
    public Surroundings Daemon => daemon.Value;

    public GitProgram Program(
        IReadOnlyDictionary<string, string> environment,
        RepositoryPlace? where,
        string program = GitProgram.Name,
        TimeSpan? limit = null
    ) =>
        new(
            Runner,
            new GitEnvironment(environment),
            limit is { } question
                ? GitLimits.Of(Settings) with
                {
                    Question = question,
                }
                : GitLimits.Of(Settings),
            where,
            hasTerminal: false,
            program
        );

    public RepositoryFinder Finder(IReadOnlyDictionary<string, string> environment) =>
        new(Machine.Paths, environment);

    private (LoadedConfig, ConfigException?) LoadConfig()
    {
        try
        {
            var loader = new ConfigLoader(Machine.Paths, Machine.Environment, Machine.ConfigPath);
            return (loader.Load(), null);
        }
        catch (ConfigException problem)
        {
            return (new LoadedConfig(new Settings(), [], null), problem);
        }
    }

    private RepositoryPlace OpenPlace() =>
        RepositoryOpener.Open(Choice, place => Program(Machine.Environment, place), Cancelled);

    private Seen? FindUpstream() =>
        Status.Branch is { } branch
            ? new Upstreams(Repository, new RewrittenUpstream(Git)).Find(
                new Seen { Branch = branch, Tip = Status.Tip ?? "" },
                null,
                Cancelled
            )
            : null;

    private ServiceReport LookAtService()
    {
        var runs = supervisor ?? Supervisors.Of(Machine.Paths, Machine.Environment);
        var search = Machine.Environment.GetValueOrDefault("PATH") ?? "";
        var program = InstalledProgram.Of(Machine.Paths, search, Machine.Program);
        return ServiceReport.Of(runs, new ServiceFile(runs, program, Machine.Clock));
    }
}
