using HomeSync.TestKit;

namespace HomeSync.Scenarios.Scripts;

/// <summary>A program to install in the place of the real one, since its setup can be watched.</summary>
internal static class FakeProgram
{
    /// <summary>Writes it into the machine's temporary folder.</summary>
    /// <param name="setup">What its setup does, in sh.</param>
    public static string Put(Machine machine, string setup = "echo '[SUCCESS] setup'")
    {
        machine.Temp.WriteProgram(
            "built",
            $"""
            #!/bin/sh
            case $1 in
              version) echo 'home-sync version 9.9.9' ;;
              setup) {setup} ;;
            esac

            """
        );
        return machine.Temp["built"];
    }

    /// <summary>Runs scripts/install with it.</summary>
    public static Run Install(this Machine machine, string program, params string[] options) =>
        machine.Run(Checkout.Script("install"), ["--from", program, .. options]);
}
