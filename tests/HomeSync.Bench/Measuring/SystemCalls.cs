using System.Runtime.InteropServices;

namespace HomeSync.Bench.Measuring;

/// <summary>What only libc can do.</summary>
internal static unsafe partial class SystemCalls
{
    private const string Name = "libc";

    /// <summary>wait4(2): waits for one child and tells what it and its own children used.</summary>
    [LibraryImport(Name, EntryPoint = "wait4", SetLastError = true)]
    public static partial int Wait(int process, int* status, int options, Usage* usage);

    /// <summary>sync(2): whoever is measured next doesn't pay for what others left to be written.</summary>
    [LibraryImport(Name, EntryPoint = "sync")]
    public static partial void WriteBack();
}
