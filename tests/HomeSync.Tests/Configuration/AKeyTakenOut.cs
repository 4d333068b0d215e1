using HomeSync.Core.Configuration;

namespace HomeSync.Tests.Configuration;

/// <summary>A line is taken out of a configuration and everything else stays.</summary>
public sealed class AKeyTakenOut
{
    [Theory]
    [InlineData("a: 1\nkey: x\nb: 2\n", "a: 1\nb: 2\n")]
    [InlineData("# top\nkey: 'x # y'  # why\n# end\n", "# top\n# end\n")]
    [InlineData("\"key\": \"x\"\r\na: 1\r\n", "a: 1\r\n")]
    [InlineData("a: 1\nkey:   x", "a: 1\n")]
    [InlineData("\uFEFFkey: x\na: 1\n", "\uFEFFa: 1\n")]
    [InlineData("key: x\n", "")]
    public void Leaves_the_rest_as_it_was(string before, string after) =>
        Assert.Equal((after, (string?)null), ConfigChange.Without(before, Entry(before)));

    [Theory]
    [InlineData("{a: 1, key: x}\n", "key in line 1 doesn't have its line for itself")]
    [InlineData("{key: x}\n", "key in line 1 doesn't have its line for itself")]
    [InlineData("a: 1\nkey:\n  x\n", "key in line 2 doesn't have its line for itself")]
    [InlineData("key: |\n  x\n", "key in line 1 has a value of several lines")]
    [InlineData("key: [x]\n", "key in line 1 holds a list or a mapping")]
    [InlineData(
        "key: &name x\na: *name\n",
        "key in line 1 has a name (&) that other lines may refer to"
    )]
    [InlineData(
        "key: x\na: 1\nkey: y\n",
        "The file is written in a form that only a person can take from"
    )]
    public void Is_left_to_a_person_where_more_would_be_touched(string text, string why) =>
        Assert.Equal(((string?)null, why), ConfigChange.Without(text, Entry(text)));

    private static YamlEntry Entry(string text) =>
        YamlReader.Read(text).Entries.First(e => e.Key == "key");
}
