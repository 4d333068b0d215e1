using HomeSync.Cli;
using HomeSync.Core.Logging;
using HomeSync.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace HomeSync.Tests.Cli;

/// <summary>The program in this process, with a machine's environment in the place of ours.</summary>
internal sealed class WholeProgram : IDisposable
{
    private readonly Dictionary<string, string?> before = [];

    public WholeProgram(Machine machine)
    {
        Machine = machine;
        Set("DOTFILES_DIR", null);
        Set("DOTFILES_ROOT", null);
        foreach (var (name, value) in machine.Environment.Where(e => e.Key != "PATH"))
            Set(name, value);
    }

    // A savepoint's name is its time: two of them in the same microsecond would be one.
    private readonly FakeTimeProvider clock = new(
        new DateTimeOffset(2026, 1, 31, 8, 15, 2, default)
    )
    {
        AutoAdvanceAmount = TimeSpan.FromMilliseconds(1),
    };

    public Machine Machine { get; }

    public (int Code, string Out, string Err) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = App.Run(arguments, new LogConsole(output, errors), Machine.Paths, clock);
        return (code, output.ToString(), errors.ToString());
    }

    public void Dispose()
    {
        foreach (var (name, value) in before)
            Environment.SetEnvironmentVariable(name, value);
        Environment.ExitCode = 0;
    }

    private void Set(string name, string? value)
    {
        before[name] = Environment.GetEnvironmentVariable(name);
        Environment.SetEnvironmentVariable(name, value);
    }
}
