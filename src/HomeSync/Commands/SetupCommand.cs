using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core.FirstRun;

namespace HomeSync.Commands;

internal sealed class SetupCommand(CommandHost host)
{
    /// <summary>Get this machine going: find, clone or start the repository and write a commented configuration; overwrites nothing.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    /// <param name="clone">Clone the repository from there, into DIR or ~/.dotfiles; files that are in DIR stay.</param>
    /// <param name="init">Start a new repository in DIR or ~/.dotfiles.</param>
    /// <param name="remote">The remote of a repository that has none.</param>
    /// <param name="handsOff">Commit changed files by itself, and rebase when both sides have new commits.</param>
    /// <param name="careful">Do neither; so it is without a terminal, too.</param>
    /// <param name="yes">-y, Ask nothing.</param>
    /// <param name="repo">The repository that is there already; DIR alone says the same.</param>
    [Command("setup")]
    public int Run(
        CancellationToken token,
        string? clone = null,
        bool init = false,
        string? remote = null,
        bool handsOff = false,
        bool careful = false,
        bool yes = false,
        string? repo = null
    ) =>
        host.Run(() =>
        {
            if (handsOff && careful)
            {
                throw new UsageException(
                    "--hands-off and --careful can't be given together",
                    "home-sync setup --careful"
                );
            }
            var wishes = new SetupWishes
            {
                CloneFrom = clone,
                Init = init,
                Folder = host.Operands.Count > 0 ? host.Operands[0] : repo,
                Remote = remote,
                HandsOff =
                    handsOff ? true
                    : careful ? false
                    : null,
            };
            var person = host.Person(token, unless: yes || host.Options.DryRun);
            var machine = new SetupMachine(
                host.Paths,
                host.Environment,
                host.Options.Config,
                host.HasTerminal,
                host.Console.Progress
            );
            var setup = new Setup(machine, person, host.Log);
            var done = setup.Run(wishes, host.Options.DryRun, token);
            return new(
                Reply.CodeOf(host.Options.DryRun, setup.HasSteps),
                json =>
                {
                    json.Flag("dry_run", host.Options.DryRun);
                    json.File("repository", setup.Repository);
                    json.File("config", setup.ConfigFile);
                }
            )
            {
                Exit = done ? ExitCode.Success : ExitCode.Error,
            };
        });
}
