namespace HomeSync.TestKit;

/// <summary>What goes wrong at one call of a <see cref="StandIn"/>, instead of the real program.</summary>
/// <param name="At">Which call, from 1; null: each.</param>
/// <param name="Argument">Only calls with this argument count, such as <c>push</c>; null: all.</param>
public sealed record Trouble(int? At = null, string? Argument = null)
{
    /// <summary>How the call fails.</summary>
    public int ExitCode { get; init; } = 1;

    /// <summary>What it says on standard error.</summary>
    public string Message { get; init; } = "";

    /// <summary>It does nothing for ever, its output open, instead of failing.</summary>
    public bool Hangs { get; init; }

    internal string ToShell()
    {
        var end = Hangs ? "exec sleep 100000" : $"exit {ExitCode}";
        var say = Message.Length > 0 ? $"printf '%s\\n' {StandIn.Quoted(Message)} >&2; " : "";
        var counts = Argument is null
            ? "true"
            : $"for a; do [ \"$a\" = {StandIn.Quoted(Argument)} ] && counts=1; done; [ -n \"$counts\" ]";
        var now = At is null ? "true" : $"number trouble; [ \"$n\" -eq {At} ]";
        return $"counts=; if {counts}; then if {now}; then {say}{end}; fi; fi";
    }
}
