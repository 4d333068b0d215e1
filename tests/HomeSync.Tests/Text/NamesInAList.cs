using HomeSync.Core.Text;

namespace HomeSync.Tests.Text;

public sealed class NamesInAList
{
    [Theory]
    [InlineData(1, "a and 2 more")]
    [InlineData(2, "a, b and 1 more")]
    [InlineData(3, "a, b, c")]
    [InlineData(4, "a, b, c")]
    public void Are_named_as_far_as_anyone_reads(int most, string text) =>
        Assert.Equal(text, Listed.OnOneLine(["a", "b", "c"], most));

    [Fact]
    public void May_be_none() => Assert.Equal("", Listed.OnOneLine([]));
}
