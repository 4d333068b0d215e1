using HomeSync.Core.Text;

namespace HomeSync.Tests.Text;

public sealed class AnAmount
{
    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(1023, "1023 bytes")]
    [InlineData(1024, "1 KiB")]
    [InlineData(1100, "1.1 KiB")]
    [InlineData(1536, "1.5 KiB")]
    [InlineData(1 << 20, "1 MiB")]
    [InlineData(50L << 20, "50 MiB")]
    [InlineData(1L << 30, "1 GiB")]
    [InlineData(5L << 30, "5 GiB")]
    public void Of_bytes_has_the_largest_unit_that_fits(long bytes, string text) =>
        Assert.Equal(text, Amount.OfBytes(bytes));

    [Theory]
    [InlineData(0, "0 files")]
    [InlineData(1, "1 file")]
    [InlineData(2, "2 files")]
    public void Of_one_thing_is_in_the_singular(long count, string text) =>
        Assert.Equal(text, Amount.Of(count, "file"));
}
