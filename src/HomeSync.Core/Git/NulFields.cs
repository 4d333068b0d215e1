using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>git's <c>-z</c> output: fields closed by a NUL each.</summary>
internal static class NulFields
{
    public static List<string> Of(ReadOnlySpan<byte> output)
    {
        var fields = new List<string>();
        while (output.Length > 0)
        {
            var end = output.IndexOf((byte)0);
            fields.Add(ByteText.Decode(end < 0 ? output : output[..end]));
            output = end < 0 ? [] : output[(end + 1)..];
        }
        return fields;
    }
}
