using HomeSync.Core.Text;

namespace HomeSync.Tests.Text;

public sealed class AWordForAMessage
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("two\nlines\u001b[31m", "two\\x0alines\\x1b[31m")]
    [InlineData("😀", "😀")]
    public void Stays_on_one_line(string text, string shown) =>
        Assert.Equal(shown, Shown.Word(text));

    [Fact]
    public void Is_cut_when_long()
    {
        Assert.Equal(new string('x', 60), Shown.Word(new string('x', 60)));
        Assert.Equal(new string('x', 60) + "…", Shown.Word(new string('x', 61)));
    }

    [Theory]
    [InlineData("/home/ada/.dotfiles", "/home/ada/.dotfiles")]
    [InlineData("/home/ada/it's", "'/home/ada/it'\\''s'")]
    [InlineData("/home/ada/$HOME", "'/home/ada/$HOME'")]
    public void Can_be_pasted_into_a_shell(string path, string word) =>
        Assert.Equal(word, Shown.ShellWord(path));
}
