using System.Globalization;
using HomeSync.TestKit;
using Xunit.Abstractions;

namespace HomeSync.Scenarios.Faults;

/// <summary>
/// Tries the points at which an operation is interrupted: every k-th, beginning anywhere, or all of them
/// when <c>HOME_SYNC_ALL_KILLS=1</c>, or only the one that <c>HOME_SYNC_KILL_POINT</c> names. Tells how many, and fails when they have become fewer.
/// </summary>
internal sealed class Points(ITestOutputHelper output)
{
    private static readonly bool All =
        Environment.GetEnvironmentVariable("HOME_SYNC_ALL_KILLS") == "1";

    private static readonly string? Only = Environment.GetEnvironmentVariable(
        "HOME_SYNC_KILL_POINT"
    );

    /// <param name="name">The operation.</param>
    /// <param name="all">All points there are.</param>
    /// <param name="least">How many there were when this was written.</param>
    /// <param name="every">How many of them are tried usually: each so many-th.</param>
    /// <param name="attempt">Tries one; false when it was never reached.</param>
    /// <param name="mostlyReached">Whether nearly all of them must be.</param>
    public void Try(
        string name,
        IReadOnlyList<Interruption> all,
        int least,
        int every,
        Func<Interruption, bool> attempt,
        bool mostlyReached = true
    )
    {
        if (Only is not null)
            all = [.. all.Where(point => point.Name == Only)];
        var step = All || Only is not null ? 1 : every;
        var first = Random.Shared.Next(Math.Min(step, Math.Max(all.Count, 1)));
        var (tried, reached) = (0, 0);
        for (var number = first; number < all.Count; number += step)
        {
            tried++;
            try
            {
                if (attempt(all[number]))
                    reached++;
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException($"{name}, {all[number].Name}", problem);
            }
        }
        var told = string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {reached} points reached of {tried} tried, each {step}. from {first} of {all.Count} ({all[0].Name} ...)"
        );
        output.WriteLine(told);
        Counts.Tell(told);
        if (Only is not null)
            return;
        Assert.True(all.Count >= least, $"{name} has only {all.Count} points");
        if (mostlyReached)
        {
            Assert.True(
                reached >= tried - Math.Max(1, tried / 10),
                $"{name}: only {reached} of {tried} were reached"
            );
        }
    }
}
