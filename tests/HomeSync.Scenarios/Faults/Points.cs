using System.Globalization;
using HomeSync.TestKit;
using Xunit.Abstractions;

namespace HomeSync.Scenarios.Faults;

/// <summary>
/// Tries the points at which an operation is interrupted: every k-th, beginning anywhere, or all of them
/// when <c>HOME_SYNC_ALL_KILLS=1</c>, or only the one that <c>HOME_SYNC_KILL_POINT</c> names. Tells how many, and fails
/// when they have become fewer, or when none is reached: then nothing was interrupted.
/// </summary>
internal sealed class Points(ITestOutputHelper output)
{
    /// <summary>So many that aren't reached, wherever they are, are no bad luck.</summary>
    private const int Patience = 40;

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
        bool IsReached(Interruption point)
        {
            try
            {
                return attempt(point);
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException($"{name}, {point.Name}", problem);
            }
        }
        List<Interruption> chosen = [.. all.Where((_, number) => number % step == first)];
        var (tried, reached) = (chosen.Count, chosen.Count(IsReached));
        Interruption[] others = [.. all.Except(chosen)];
        Random.Shared.Shuffle(others);
        var another = reached == 0 && others.Take(Patience).Any(IsReached);
        var told = string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {reached} points reached of {tried} tried, each {step}. from {first} of {all.Count} ({all[0].Name} ...){(another ? ", then another one" : "")}"
        );
        output.WriteLine(told);
        Counts.Tell(told);
        if (Only is not null)
            return;
        Assert.True(all.Count >= least, $"{name} has only {all.Count} points");
        Assert.True(reached > 0 || another, $"{name}: none was reached");
        if (mostlyReached)
        {
            Assert.True(
                reached >= tried - Math.Max(1, tried / 10),
                $"{name}: only {reached} of {tried} were reached"
            );
        }
    }
}
