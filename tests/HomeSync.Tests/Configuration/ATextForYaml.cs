using HomeSync.Core.Configuration;

namespace HomeSync.Tests.Configuration;

public sealed class ATextForYaml
{
    [Theory]
    [InlineData("INFO", "INFO")]
    [InlineData("a b", "a b")]
    [InlineData("90s", "90s")]
    [InlineData("zZ", "zZ")]
    [InlineData("A", "A")]
    [InlineData("Z", "Z")]
    [InlineData("0", "0")]
    [InlineData("9-_.", "9-_.")]
    [InlineData("/srv/dots", "/srv/dots")]
    [InlineData("nullify", "nullify")]
    [InlineData("null", "\"null\"")]
    [InlineData("Null", "\"Null\"")]
    [InlineData("NULL", "\"NULL\"")]
    [InlineData("a ", "\"a \"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("-a", "\"-a\"")]
    [InlineData("~", "\"~\"")]
    [InlineData("", "\"\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a#b", "\"a#b\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("é", "\"é\"")]
    [InlineData("a\nb", "\"a\\U0000000Ab\"")]
    public void Has_quotes_where_a_value_needs_them(string text, string written)
    {
        Assert.Equal(written, YamlText.OfValue(text));
        ReadsBack(text, written);
    }

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/home/ada/.dot-files_9", "/home/ada/.dot-files_9")]
    [InlineData("dots", "\"dots\"")]
    [InlineData("/my dots", "\"/my dots\"")]
    [InlineData("/\u0001", "\"/\\U00000001\"")]
    [InlineData("/\u200B", "\"/\\U0000200B\"")]
    [InlineData("/\u2028\u2029", "\"/\\U00002028\\U00002029\"")]
    [InlineData("/\u0378", "\"/\\U00000378\"")]
    [InlineData("/\uE000", "\"/\\U0000E000\"")]
    [InlineData("/点😀", "\"/点😀\"")]
    public void Has_quotes_where_a_path_is_no_plain_one(string text, string written)
    {
        Assert.Equal(written, YamlText.Of(text));
        ReadsBack(text, written);
    }

    private static void ReadsBack(string text, string written) =>
        Assert.Equal(text, YamlReader.Read($"key: {written}\n").Entries.Single().Text);
}
