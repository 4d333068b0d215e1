namespace HomeSync.Core.Platform;

/// <summary>How long a child may take.</summary>
/// <param name="Time">The time it has.</param>
/// <param name="OfSilence">Counted from the child's last output instead of from its start.</param>
internal readonly record struct Limit(TimeSpan Time, bool OfSilence)
{
    public static Limit After(TimeSpan time) => new(time, OfSilence: false);

    public static Limit AfterSilence(TimeSpan time) => new(time, OfSilence: true);
}
