using HomeSync.TestKit;

namespace HomeSync.Scenarios.Errors;

/// <summary>A sync that must stop, say why, and leave everything as it was.</summary>
internal static class Stopping
{
    // What a fetch brings, and objects that nobody refers to, take nothing away.
    private static readonly string[] Harmless =
    [
        ".git/objects",
        ".git/refs/remotes",
        // A branch that was moved and taken back has both in its log.
        ".git/logs/",
        "+ .git/refs/home-sync",
        // git's own report of a savepoint that it couldn't write.
        "+ .git/fast_import_crash_",
    ];

    /// <summary>Runs the program, which must stop; files, index, HEAD and branches stay as they were.</summary>
    public static Run Stops(this Machine machine, params string[] arguments) =>
        machine.Stops(() => machine.HomeSync(arguments));

    /// <inheritdoc cref="Stops(Machine, string[])"/>
    public static Run Stops(this Machine machine, Func<Run> run, string? seenAt = null)
    {
        var folder = seenAt ?? machine.Dotfiles.Path;
        var before = RepositoryPhoto.Of(folder);
        var finished = run();
        Assert.Equal(1, finished.ExitCode);
        Assert.Empty(Changes(before, RepositoryPhoto.Of(folder)));
        return finished;
    }

    /// <summary>What is different, apart from what can't be lost by it.</summary>
    public static IEnumerable<string> Changes(RepositoryPhoto before, RepositoryPhoto after) =>
        before
            .Diff(after, ignoreTimes: true)
            .Where(line => !Harmless.Any(h => line.Contains(h, StringComparison.Ordinal)));

    /// <summary>
    /// A transcript without another program's words, which differ from version to version, and from run to
    /// run where two programs write at once.
    /// </summary>
    public static string WithoutWords(string transcript)
    {
        var parts = transcript.Split("\n\n");
        Assert.NotEmpty(parts[1]);
        return string.Join("\n\n", [parts[0], "  (another program's words)", .. parts[2..]]);
    }

    /// <summary>Types the commands that an error names, as a person would: all, or those that hold one of the words.</summary>
    public static void Types(this Machine machine, Run stopped, params string[] words)
    {
        foreach (var command in Suggestions.In(stopped.Err))
        {
            if (words.Length > 0 && !words.Any(w => command.Contains(w, StringComparison.Ordinal)))
                continue;
            var line = command.Replace(
                "home-sync sync",
                $"'{NativeBinary.Path}' sync",
                StringComparison.Ordinal
            );
            var run = machine.Run("/bin/sh", ["-c", line]);
            // It tells of damage by its exit code.
            if (!line.Contains("fsck", StringComparison.Ordinal))
                run.Succeeded();
        }
    }
}
