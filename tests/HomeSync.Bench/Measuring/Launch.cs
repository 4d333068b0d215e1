using HomeSync.TestKit;

namespace HomeSync.Bench.Measuring;

/// <summary>Running programs on a machine.</summary>
internal static class Launch
{
    /// <summary>Runs one to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static Timing Run(Machine machine, Step step) =>
        Launched.Start(step, machine.Environment, LogOf(machine)).Wait();

    /// <summary>One after the other, as typed with <c>&amp;&amp;</c> between them; no shell is counted.</summary>
    public static Timing Run(Machine machine, IEnumerable<Step> steps) =>
        steps.Aggregate(new Timing(0, 0), (sum, step) => sum + Run(machine, step));

    /// <summary>Runs one, and gives what it printed.</summary>
    public static string Output(Machine machine, Step step)
    {
        Run(machine, step);
        return File.ReadAllText(LogOf(machine)).TrimEnd('\n');
    }

    /// <summary>A contender that is these programs.</summary>
    public static Contender Contender(
        Machine machine,
        string shown,
        Action before,
        params Step[] steps
    ) =>
        new(shown)
        {
            Before = before,
            Measure = () => Run(machine, steps),
            Steps = steps,
            Environment = machine.Environment,
        };

    private static string LogOf(Machine machine) => machine.Temp["bench.log"];
}
