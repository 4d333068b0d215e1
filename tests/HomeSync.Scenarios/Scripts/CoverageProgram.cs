using HomeSync.TestKit;

namespace HomeSync.Scenarios.Scripts;

/// <summary>HomeSync.Coverage, as the scripts run it.</summary>
internal static class CoverageProgram
{
    private const string Built = "tests/HomeSync.Coverage/bin/Debug/net10.0/HomeSync.Coverage.dll";

    public static Run Run(Machine machine, string[] arguments) =>
        machine.Run(Tool.Find("dotnet"), [Path.Combine(Checkout.Root, Built), .. arguments]);
}
