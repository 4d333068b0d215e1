using HomeSync.TestKit;

namespace HomeSync.Tests.Architecture;

/// <summary><c>tests/promises</c>, which <c>scripts/mutate promises</c> breaks one by one.</summary>
public sealed class TheBrokenPromises
{
    [Fact]
    public void Are_each_of_a_text_that_is_there_once()
    {
        var (file, seen) = ("", 0);
        foreach (var line in File.ReadLines(Path.Combine(Checkout.Root, "tests/promises")))
        {
            if (line.StartsWith("in ", StringComparison.Ordinal))
                file = line[3..];
            if (!line.StartsWith("- ", StringComparison.Ordinal))
                continue;
            var source = File.ReadAllText(Path.Combine(Checkout.Root, file));
            Assert.True(source.Split(line[2..]).Length == 2, $"not once in {file}: {line[2..]}");
            seen++;
        }
        Assert.True(seen > 60, $"only {seen} promises are broken");
    }
}
