namespace HomeSync.TestKit;

/// <summary>
/// A script that stands in front of a program on one machine, first on its PATH. It writes down
/// every call; calls at the same moment are told apart.
/// </summary>
public sealed class StandIn
{
    private readonly string _calls;

    private StandIn(string calls) => _calls = calls;

    /// <summary>The arguments of every call so far, in the order of the calls.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Calls =>
        [
            .. Directory
                .EnumerateDirectories(_calls, "call.*")
                .OrderBy(call => int.Parse(Path.GetExtension(call)[1..], null))
                .Select(call => Path.Combine(call, "arguments"))
                .Where(File.Exists)
                .Select(file => File.ReadAllText(file).Split('\0')[..^1]),
        ];

    /// <summary>A program that is nothing but this sh script.</summary>
    public static StandIn Script(Machine machine, string name, string script)
    {
        var calls = Directory.CreateDirectory(machine.Bin[$"{name}.calls"]).FullName;
        // mkdir is the one test-and-set that every shell has.
        var text = $$"""
            #!/bin/sh
            calls={{Quoted(calls)}}
            number() {
              set -- "$1" "$calls/$1".*
              n=$#
              [ -e "$2" ] && [ "$n" -gt 1 ] || n=1
              while ! mkdir "$calls/$1.$n" 2>/dev/null; do n=$((n + 1)); done
            }
            number call
            { [ $# -eq 0 ] || printf '%s\0' "$@"; } > "$calls/call.$n/arguments.new"
            mv "$calls/call.$n/arguments.new" "$calls/call.$n/arguments"
            {{script}}

            """;
        machine.Bin.WriteProgram(name, text);
        return new StandIn(calls);
    }

    /// <summary>The real program, with trouble or without.</summary>
    public static StandIn Around(Machine machine, string name, Trouble? trouble = null) =>
        Script(machine, name, $"{trouble?.ToShell()}\nexec {Quoted(Tool.Find(name))} \"$@\"");

    internal static string Quoted(string text) =>
        $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
