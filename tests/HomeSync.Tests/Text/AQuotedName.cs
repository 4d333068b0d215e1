using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;
using HomeSync.Tests.Git;

namespace HomeSync.Tests.Text;

public sealed class AQuotedName
{
    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData(".zshrc")]
    [InlineData("with space")]
    [InlineData("-dash")]
    [InlineData("é 🙂")]
    [InlineData("🙂")]
    // Their second halves are what stands for a byte, were they alone.
    [InlineData("📁 💻📝/💀")]
    [InlineData("'single'")]
    public void Is_the_name_itself_where_that_is_plain(string name) =>
        Assert.Equal(name, QuotedName.Of(name));

    [Fact]
    public void Is_what_git_writes_for_any_byte()
    {
        using var bench = new GitBench();
        var name = ByteText.Decode([
            .. Enumerable.Range(1, 255).Select(b => (byte)b).Where(b => b != '/'),
        ]);
        var blob = bench.Machine.Git("rev-parse", "HEAD:.zshrc");
        bench.Git.Ask(
            new GitCall("update-index", "-z", "--index-info").WithNames([$"100644 {blob}\t{name}"]),
            default
        );
        Assert.Contains(QuotedName.Of(name), bench.Machine.Git("ls-files").Split('\n'));
    }

    [Fact]
    public void May_end_in_half_a_letter() => Assert.Equal("a\ud83d", QuotedName.Of("a\ud83d"));

    [Fact]
    public void Keeps_letters_that_are_text() =>
        Assert.Equal("\"é🙂\\n\\377\"", QuotedName.Of("é🙂\n\udcff"));
}
