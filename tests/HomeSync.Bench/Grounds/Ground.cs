using HomeSync.TestKit;

namespace HomeSync.Bench.Grounds;

/// <summary>What jobs use: made when it is needed, and gone at the end.</summary>
internal sealed class Ground : IDisposable
{
    private readonly List<IDisposable> made = [];
    private readonly Dictionary<Size, Seed> seeds = [];
    private readonly Dictionary<Size, Pair> pairs = [];

    public Machine Machine => field ??= Kept(new Machine("bench"));

    public Seed Seed(Size size) =>
        seeds.TryGetValue(size, out var seed) ? seed : seeds[size] = Kept(new Seed(size));

    /// <summary>A small one for each job alone, so that no row depends on what those before it left; larger ones are shared.</summary>
    public Pair Pair(Size size) =>
        size != Size.Small && pairs.TryGetValue(size, out var pair)
            ? pair
            : pairs[size] = Kept(Grounds.Pair.Of(Seed(size)));

    public void Dispose()
    {
        made.Reverse();
        made.ForEach(one => one.Dispose());
    }

    private T Kept<T>(T one)
        where T : IDisposable
    {
        made.Add(one);
        return one;
    }
}
