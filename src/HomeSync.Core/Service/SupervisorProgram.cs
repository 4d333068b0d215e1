using System.Text;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Service;

/// <summary>launchctl or systemctl, asked in words that can be read back.</summary>
/// <param name="environment">What they find themselves in.</param>
internal sealed class SupervisorProgram(IReadOnlyDictionary<string, string> environment)
{
    private readonly ProcessRunner runner = new();
    private readonly Dictionary<string, string> plain = new(environment, StringComparer.Ordinal)
    {
        ["LC_ALL"] = "C",
    };

    /// <summary>What every program of the user is told, wherever it is started: who and where they are.</summary>
    public Dictionary<string, string> OfTheUser(UserPaths paths, string searchPath)
    {
        var variables = paths.In([KeyValuePair.Create("PATH", searchPath)]);
        foreach (var name in new[] { "USER", "LOGNAME", "SHELL" })
        {
            if (environment.GetValueOrDefault(name) is { } value)
                variables[name] = value;
        }
        return variables;
    }

    /// <summary>Longer than a service may take to start or stop.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    /// <summary>Asks; how it ended is the caller's to judge.</summary>
    public Finished Ask(string program, params string[] arguments) =>
        Run(program, arguments, CancellationToken.None);

    /// <summary>Does something that must be done.</summary>
    /// <exception cref="Errors.HomeSyncException">It wasn't.</exception>
    public void Do(string program, string[] arguments, CancellationToken cancelled)
    {
        var finished = Run(program, arguments, cancelled);
        if (!finished.Succeeded)
            throw ServiceErrors.Refused(program, arguments, finished);
    }

    private Finished Run(string program, string[] arguments, CancellationToken cancelled)
    {
        var command = new Command(program, arguments)
        {
            Environment = plain,
            Limit = Platform.Limit.After(Limit),
        };
        try
        {
            return runner.Run(command, cancelled);
        }
        catch (ProgramMissingException) when (program is "launchctl" or "systemctl")
        {
            throw ServiceErrors.NoSupervisor(program);
        }
        catch (ProgramMissingException)
        {
            // As a shell ends, and says, that doesn't find it.
            return new Finished(127, [], Encoding.UTF8.GetBytes($"{program} isn't there\n"), false);
        }
    }
}
