using HomeSync.TestKit;

namespace HomeSync.Bench.Measuring;

/// <summary>Counts the processes of a run, by strace.</summary>
internal static class ProcessTrace
{
    public static bool IsPossible { get; } = Tool.TryFind("strace") is not null;

    /// <param name="contender">Programs alone.</param>
    /// <param name="isTyped">Whether the programs themselves count.</param>
    public static ProcessCount Of(Contender contender, bool isTyped)
    {
        contender.Before();
        var (direct, all, connections) = (0, 0, 0);
        foreach (var step in contender.Steps)
        {
            var folder = Directory.CreateTempSubdirectory("home-sync-bench-trace-");
            try
            {
                Trace(step, contender.Environment, folder.FullName);
                var tree = new ProcessTree(folder.FullName);
                direct += isTyped ? 1 : tree.Direct;
                all += tree.All + (isTyped ? 1 : 0);
                connections += tree.Connections;
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
        return new ProcessCount(direct, all, connections);
    }

    private static void Trace(
        Step step,
        IReadOnlyDictionary<string, string> environment,
        string folder
    )
    {
        // A file for each thread, so that no call is torn by another's.
        string[] options =
        [
            "-ff",
            "--seccomp-bpf",
            "-qq",
            "-s",
            "256",
            "-o",
            Path.Combine(folder, "t"),
            "-e",
            "trace=execve,clone,clone3,fork,vfork",
        ];
        var traced = new Step(
            Tool.Find("strace"),
            [.. options, step.Program, .. step.Arguments]
        ) with
        {
            Input = step.Input,
        };
        var log = Path.Combine(folder, "log");
        Launched.Start(traced, environment, log).Reap();
    }
}
