namespace HomeSync.TestKit;

/// <summary>The user's own git hooks on a machine.</summary>
public static class MachineHooks
{
    /// <summary>Writes a hook of <see cref="Machine.Dotfiles"/>, an sh script.</summary>
    public static void Hook(this Machine machine, string name, string script) =>
        Write(new Folder(machine.Dotfiles[".git/hooks"]), name, script);

    /// <summary>Writes a hook of the repository that the machines share.</summary>
    public static void Hook(this Fleet fleet, string name, string script) =>
        Write(new Folder(Path.Combine(fleet.Remote, "hooks")), name, script);

    private static void Write(Folder hooks, string name, string script)
    {
        hooks.WriteProgram(name, $"#!/bin/sh\n{script}\n");
    }
}
