using System.Text;
using CsCheck;

namespace HomeSync.Tests.Fuzzing;

/// <summary>Bytes that a reader may meet: a good sample with faults in it, two samples grown together, or mere chance.</summary>
internal sealed class Mutated(params string[] samples) : Gen<byte[]>
{
    private const int Longest = 4 * 1024;

    /// <summary>What trips readers: ends, borders of numbers, escapes, bytes that are no text.</summary>
    private static readonly byte[][] Words =
    [
        .. new[]
        {
            "\0",
            "\n",
            "\r\n",
            "\t",
            " ",
            "\"",
            "'",
            "\\",
            ":",
            ": ",
            "-",
            "- ",
            "? ",
            ",",
            "[",
            "{",
            "]",
            "}",
            "<",
            ">",
            "~",
            "&a ",
            "*a",
            "!!",
            "|\n",
            "%",
            "@",
            "#",
            " #",
            "\u001b[2J",
            "\ufeff",
            "\u2028",
            "\u202e",
            "𝄞",
            "null",
            "true",
            "-1",
            "-3",
            "0",
            "2147483647",
            "2147483648",
            "-2147483648",
            "4294967296",
            "9223372036854775807",
            "99999999999999999999",
            "1e400",
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59.9999999-14:00",
            "\\ud800",
            "\\U00110000",
            "\\x",
        }.Select(Encoding.UTF8.GetBytes),
        [0xff],
        [0x80],
        [0xc3],
        [0xed, 0xa0, 0x80],
        [0xf0, 0x9d],
    ];

    private readonly byte[][] samples = [.. samples.Select(Encoding.UTF8.GetBytes)];

    public override byte[] Generate(PCG pcg, Size? min, out Size size)
    {
        var bytes = pcg.Next(16) switch
        {
            0 => Chance(pcg, (int)pcg.Next(60)),
            1 => [.. Enumerable.Range(0, (int)pcg.Next(12)).SelectMany(_ => One(Words, pcg))],
            2 => [.. One(samples, pcg)],
            _ => new List<byte>(One(samples, pcg)),
        };
        for (var faults = pcg.Next(6); faults > 0; faults--)
            Damage(bytes, pcg);
        if (bytes.Count > Longest)
            bytes.RemoveRange(Longest, bytes.Count - Longest);
        size = new Size((ulong)bytes.Count);
        return [.. bytes];
    }

    private void Damage(List<byte> bytes, PCG pcg)
    {
        var at = (int)pcg.Next((uint)bytes.Count + 1);
        var length = (int)pcg.Next((uint)Math.Min(bytes.Count - at, 40) + 1);
        switch (pcg.Next(10))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << (int)pcg.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)pcg.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3 when pcg.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                // Seldom so often that what is nested, or counted, has no end.
                var times = pcg.Next(100) == 0 ? 1 + pcg.Next(1000) : 1 + pcg.Next(3);
                var part = bytes.GetRange(at, length);
                for (; times > 0 && bytes.Count < Longest; times--)
                    bytes.InsertRange(at, part);
                break;
            case 5:
                var other = One(samples, pcg);
                var from = (int)pcg.Next((uint)other.Length + 1);
                bytes.RemoveRange(at, bytes.Count - at);
                bytes.AddRange(other[from..]);
                break;
            case 6:
                var lent = One(samples, pcg);
                var begin = (int)pcg.Next((uint)lent.Length + 1);
                var end = begin + (int)pcg.Next((uint)Math.Min(lent.Length - begin, 40) + 1);
                bytes.InsertRange(at, lent[begin..end]);
                break;
            case 7:
                bytes.RemoveRange(at, length);
                bytes.InsertRange(at, One(Words, pcg));
                break;
            default:
                bytes.InsertRange(at, One(Words, pcg));
                break;
        }
    }

    private static List<byte> Chance(PCG pcg, int length)
    {
        var bytes = new List<byte>(length);
        while (bytes.Count < length)
            bytes.Add((byte)pcg.Next(256));
        return bytes;
    }

    private static byte[] One(byte[][] of, PCG pcg) => of[pcg.Next((uint)of.Length)];
}
