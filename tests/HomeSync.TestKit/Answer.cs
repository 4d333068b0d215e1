using System.Text.Json;

namespace HomeSync.TestKit;

/// <summary>
/// The one JSON object of a run with <c>--json</c>, held to its schema: on standard output an answer, on
/// standard error an error, and nothing besides.
/// </summary>
public sealed class Answer
{
    private static readonly string[] General = ["command", "code", "exit", "notes", "warnings"];

    private Answer(JsonElement json, bool isError) => (Json, IsError) = (json, isError);

    /// <summary>The object.</summary>
    public JsonElement Json { get; }

    /// <summary>Whether it stood on standard error.</summary>
    public bool IsError { get; }

    public string Code => this["code"].GetString()!;

    public string Message => this["message"].GetString()!;

    /// <summary>What an error did all the same.</summary>
    public JsonElement Done => this["done"];

    public JsonElement this[string member] => Json.GetProperty(member);

    /// <summary>The texts of a list.</summary>
    public IReadOnlyList<string> Texts(string member) => TextsOf(this[member]);

    public static IReadOnlyList<string> TextsOf(JsonElement list) =>
        [.. list.EnumerateArray().Select(item => item.GetString()!)];

    /// <exception cref="InvalidOperationException">It isn't one object, or not as its schema says.</exception>
    public static Answer Of(Run run)
    {
        var isError = run.Out.Length == 0;
        var text = isError ? run.Err : run.Out;
        Demand(isError || run.Err.Length == 0, "both streams were written", run);
        Demand(text.IndexOf('\n') == text.Length - 1, "it isn't one line", run);
        Demand(text.All(c => c is '\n' or (>= ' ' and <= '~')), "it isn't plain ASCII", run);
        var json = JsonDocument.Parse(text).RootElement.Clone();
        Demand(json.GetProperty("exit").GetInt32() == run.ExitCode, "the exit code differs", run);
        var command = json.GetProperty("command").GetString();
        Demand(FaultsOf(isError ? "error" : command!, json), run);
        if (isError && json.GetProperty("done") is { ValueKind: JsonValueKind.Object } done)
            Demand(FaultsOf(command!, Completed(done, command!)), run);
        return new Answer(json, isError);
    }

    /// <summary>The schema of a command's answer, or of <c>error</c>.</summary>
    public static string SchemaOf(string command) =>
        Path.Combine(
            Checkout.Root,
            "packaging/schemas",
            $"{command.Replace(' ', '-')}.schema.json"
        );

    private static IReadOnlyList<string> FaultsOf(string command, JsonElement json) =>
        JsonSchema.In(SchemaOf(command)).Faults(json);

    /// <summary>What an error did has all members of an answer but those that each has; how it ended is its own.</summary>
    private static JsonElement Completed(JsonElement done, string command)
    {
        var members = done.EnumerateObject().ToDictionary(m => m.Name, m => m.Value.GetRawText());
        foreach (var name in General.Where(members.ContainsKey))
            throw new InvalidOperationException($"{name} is no part of what was done");
        members["command"] = $"\"{command}\"";
        members["code"] = $"\"{AnyCodeOf(command)}\"";
        members["exit"] = "0";
        members["notes"] = members["warnings"] = "[]";
        var text = string.Join(',', members.Select(m => $"\"{m.Key}\":{m.Value}"));
        return JsonDocument.Parse($"{{{text}}}").RootElement.Clone();
    }

    private static string AnyCodeOf(string command) =>
        new[] { "ok", "dry-run", "in-sync" }.First(code =>
            !FaultsOf(command, JsonDocument.Parse($$"""{"code":"{{code}}"}""").RootElement)
                .Any(fault => fault.StartsWith("$.code breaks", StringComparison.Ordinal))
        );

    private static void Demand(IReadOnlyList<string> faults, Run run) =>
        Demand(faults.Count == 0, string.Join("; ", faults), run);

    private static void Demand(bool holds, string what, Run run)
    {
        if (!holds)
            throw new InvalidOperationException($"No answer, since {what}:\n{run}");
    }
}
