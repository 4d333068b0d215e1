using System.Text;
using HomeSync.Core.Guard;
using HomeSync.TestKit;

namespace HomeSync.Tests.Guard;

public sealed class ContentInPieces
{
    private static readonly string Token = "ghp_" + AToken.Of("aB3dE5gH7jK9mN1pQ2", 36);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(16 * 1024)]
    [InlineData(int.MaxValue)]
    public void Is_looked_through_however_it_comes(int piece)
    {
        var scan = Scan(piece, ["nothing\n", "", $"one\n{Token}\n", "missing", $"{Token}"]);
        Assert.Equal([0, 0, 1, 0, 1], scan.Found.Select(found => found.Count));
        Assert.Equal(2, scan.Found[2][0].Line);
    }

    [Theory]
    [InlineData(262_100)]
    [InlineData(262_144)]
    [InlineData(258_048)]
    [InlineData(258_030)]
    [InlineData(600_000)]
    public void Larger_than_a_window_is_found_once_with_its_line(int before)
    {
        var lines = before / 10;
        var text = string.Concat(Enumerable.Repeat("123456789\n", lines));
        var padding = new string('-', before - text.Length);
        var found = Scan(16 * 1024, [$"{text}{padding} {Token}\n{text}"]).Found[0];
        Assert.Equal(lines + 1, Assert.Single(found).Line);
    }

    [Fact]
    public void On_one_line_larger_than_a_window_is_found_once()
    {
        foreach (var before in (int[])[100, 258_030, 258_047, 258_048, 262_120, 300_000])
        {
            var text = $"{new string('-', before)} {Token} {new string('-', 300_000)}";
            Assert.Equal(1, Assert.Single(Scan(4096, [text]).Found[0]).Line);
        }
    }

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("-5")]
    [InlineData("")]
    [InlineData("x")]
    public void Has_a_size_or_is_none(string size) =>
        Assert.Throws<FormatException>(() =>
            new BlobScan().Take(Encoding.UTF8.GetBytes($"0123 blob {size}\nabc\n"))
        );

    private static BlobScan Scan(int piece, string[] contents)
    {
        var all = string.Concat(
            contents.Select(c => c == "missing" ? "0123 missing\n" : $"0123 blob {c.Length}\n{c}\n")
        );
        var scan = new BlobScan();
        var bytes = Encoding.UTF8.GetBytes(all).AsSpan();
        while (bytes.Length > 0)
        {
            var next = Math.Min(piece, bytes.Length);
            scan.Take(bytes[..next]);
            bytes = bytes[next..];
        }
        return scan;
    }
}
