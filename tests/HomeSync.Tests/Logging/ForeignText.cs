using HomeSync.Core.Logging;
using HomeSync.TestKit;

namespace HomeSync.Tests.Logging;

public sealed class ForeignText
{
    [Theory]
    [InlineData(
        "plain text, ümlaut, 日本, 🎉\n\tindented",
        "plain text, ümlaut, 日本, 🎉\n\tindented"
    )]
    [InlineData("\e[2J\e]0;title\a", "\\x1b[2J\\x1b]0;title\\x07")]
    [InlineData("ok\r[ERROR] no", "ok\\r[ERROR] no")]
    [InlineData("\u009b31m\u007f\0", "\\x9b31m\\x7f\\x00")]
    [InlineData("exe\u202etxt.\u2066\u2028", "exe\\u202etxt.\\u2066\\u2028")]
    [InlineData("\u2029\u202a\u2067\u2069", "\\u2029\\u202a\\u2067\\u2069")]
    public void Is_shown_and_not_obeyed(string text, string shown) =>
        Assert.Equal(shown, Printable.Text(text));

    [Fact]
    public void Shows_bytes_that_were_no_text_as_bytes() =>
        Assert.Equal(
            "\\xff\\x80 \\ud83c \\udf89 \\ud83c",
            Printable.Text("\uDCFF\uDC80 \uD83C \uDF89 \uD83C")
        );

    [Fact]
    public void That_prints_is_not_copied()
    {
        const string text = "plain text, 🎉\n";
        Assert.Same(text, Printable.Text(text));
    }

    [Fact]
    public void Reaches_neither_terminal_nor_file_as_it_is()
    {
        using var bench = new LogBench();
        bench.Log.Info("\e[31mred");
        bench.Log.Error("\e[31mred", new InvalidOperationException("\r\e[A"));

        Assert.DoesNotContain('\e', bench.Output + bench.Error + bench.File);
        Assert.DoesNotContain('\r', bench.Output + bench.Error + bench.File);
        Assert.Contains("[INFO] \\x1b[31mred\n", bench.File);
    }
}
