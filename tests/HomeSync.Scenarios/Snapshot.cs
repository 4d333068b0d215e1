using System.Runtime.CompilerServices;
using Snapshooter;

namespace HomeSync.Scenarios;

/// <summary>
/// The one door to the snapshot library. A text is compared with
/// <c>__snapshots__/Class.Method.snap</c> beside the test; a new one is written there to be read and
/// committed, a different one under <c>__mismatch__</c>.
/// </summary>
internal static class Snapshot
{
    /// <param name="text">What was seen, without anything that changes from run to run.</param>
    /// <param name="part">Tells several snapshots of one test apart.</param>
    /// <param name="file">The test's source file, filled in by the compiler.</param>
    /// <param name="method">The test's name, filled in by the compiler.</param>
    public static void Match(
        string text,
        string part = "",
        [CallerFilePath] string file = "",
        [CallerMemberName] string method = ""
    )
    {
        var test = $"{Path.GetFileNameWithoutExtension(file)}.{method}";
        var name = part.Length > 0 ? $"{test}.{part}" : test;
        var place = new SnapshotFullName($"{name}.snap", Path.GetDirectoryName(file)!);
        Snapshooter.Xunit.Snapshot.Match(text, place);
    }
}
