namespace HomeSync.Core.Git;

/// <summary>Takes NUL-closed records as they come: what a large repository lists needs no room of ours.</summary>
internal sealed class NulRecords(NulRecords.Taker take)
{
    /// <summary>One record, without its NUL.</summary>
    public delegate void Taker(ReadOnlySpan<byte> record);

    private readonly List<byte> begun = [];

    public void Take(ReadOnlySpan<byte> bytes)
    {
        for (; bytes.IndexOf((byte)0) is >= 0 and var end; bytes = bytes[(end + 1)..])
        {
            if (begun.Count == 0)
            {
                take(bytes[..end]);
                continue;
            }
            begun.AddRange(bytes[..end]);
            take(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(begun));
            begun.Clear();
        }
        begun.AddRange(bytes);
    }
}
