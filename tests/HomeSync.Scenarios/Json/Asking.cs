using HomeSync.TestKit;

namespace HomeSync.Scenarios.Json;

internal static class Asking
{
    /// <summary>Runs the native program with <c>--json</c> and holds what it prints to its schema.</summary>
    public static Answer Ask(this Machine machine, params string[] words) =>
        Answer.Of(machine.HomeSync([.. words, "--json"]));
}
