using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;
using HomeSync.TestKit;

namespace HomeSync.Tests.Git;

/// <summary>A real repository with one commit, and everything that works on it.</summary>
internal sealed class GitBench : IDisposable
{
    public static readonly GitLimits Limits = new(
        TimeSpan.FromSeconds(30),
        TimeSpan.FromSeconds(60),
        TimeSpan.FromSeconds(60)
    );

    private readonly Fleet? fleet;

    /// <param name="withRemote">Whether it is a clone of a bare repository beside it.</param>
    public GitBench(bool withRemote = false)
    {
        fleet = withRemote ? new Fleet("laptop") : null;
        Machine = fleet?.Laptop ?? new Machine();
        if (fleet is null)
        {
            Machine.Git("init", "--quiet", Machine.Dotfiles.Path);
            Write(".zshrc", "export EDITOR=vi\n");
            CommitAll("Begin");
        }
        var top = RealPath.Of(Machine.Dotfiles.Path)!;
        Place = new RepositoryPlace(top, $"{top}/.git", IsSeparate: false);
        Git = ProgramFor(Place);
        Repository = new Repository(Git);
        Commits = new Commits(Git);
        Room = new MoveRoom(Place);
    }

    public Machine Machine { get; }

    public Fleet Fleet => fleet!;

    public RepositoryPlace Place { get; }

    public GitProgram Git { get; }

    public Repository Repository { get; }

    public Commits Commits { get; }

    public MoveRoom Room { get; }

    public Folder Files => Machine.Dotfiles;

    public string Tip => Machine.Git("rev-parse", "HEAD");

    public GitProgram ProgramFor(
        RepositoryPlace? place,
        GitLimits? limits = null,
        ProgressLine? progress = null,
        string program = GitProgram.Name
    ) =>
        new(
            new ProcessRunner(),
            new GitEnvironment(Machine.Environment),
            limits ?? Limits,
            place,
            hasTerminal: false,
            program
        )
        {
            Progress = progress,
        };

    /// <summary>A git that fails wherever it is asked for the configuration.</summary>
    public GitProgram WithoutConfiguration(int exitCode)
    {
        StandIn.Around(Machine, "git", new Trouble(Argument: "config") { ExitCode = exitCode });
        return ProgramFor(Place, program: Machine.Bin["git"]);
    }

    public string Write(string name, string text) => Machine.Dotfiles.Write(name, text);

    /// <summary>Commits all there is, and gives the commit.</summary>
    public string CommitAll(string message)
    {
        Machine.Git("add", "--all");
        Machine.Git("commit", "--quiet", "--message", message);
        return Tip;
    }

    public string TreeOf(string commit) => Machine.Git("rev-parse", $"{commit}^{{tree}}");

    public void Hook(string name, string script) => HookFile(name, $"#!/bin/sh\n{script}\n");

    public void Dispose()
    {
        if (fleet is null)
            Machine.Dispose();
        else
            fleet.Dispose();
    }

    private void HookFile(string name, string text)
    {
        Files.WriteProgram($".git/hooks/{name}", text);
    }
}
