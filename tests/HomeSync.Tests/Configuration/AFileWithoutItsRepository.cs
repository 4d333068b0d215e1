using HomeSync.Core.Configuration;

namespace HomeSync.Tests.Configuration;

public sealed class AFileWithoutItsRepository
{
    [Theory]
    [InlineData("", "dotfiles_dir: /dots\n")]
    [InlineData("# mine\n", "dotfiles_dir: /dots\n")]
    [InlineData("a: 1\n", "dotfiles_dir: /dots\n")]
    [InlineData("a: 1", "\ndotfiles_dir: /dots\n")]
    [InlineData("a: 1\r\nb:\r\n  - c\r\n", "dotfiles_dir: /dots\r\n")]
    [InlineData("\uFEFFa: 1\r\nb: 2", "\r\ndotfiles_dir: /dots\r\n")]
    [InlineData("a: |\n  text\n\n", "dotfiles_dir: /dots\n")]
    [InlineData("---\na:\n", "dotfiles_dir: /dots\n")]
    public void Gets_it_appended(string existing, string addition)
    {
        Assert.Equal(addition, ConfigAddition.For(existing, "/dots"));
        var after = YamlReader.Read(existing + addition);
        Assert.Empty(after.Problems);
        Assert.Equal("/dots", after.Entries[^1].Text);
    }

    [Fact]
    public void Gets_a_strange_path_quoted() =>
        Assert.Equal("dotfiles_dir: \"/my dots\"\n", ConfigAddition.For("", "/my dots"));

    [Theory]
    [InlineData("dotfiles_dir: /other\n")]
    [InlineData("dotfiles_dir:\n")]
    [InlineData("{a: 1}\n")]
    [InlineData("a: 1\n...\n")]
    [InlineData("  a: 1\n")]
    [InlineData("- a\n")]
    [InlineData("a: 'open\n")]
    [InlineData("\ta: 1\n")]
    [InlineData("a: |\n  no line end")]
    public void Is_left_alone_when_that_would_change_it(string existing) =>
        Assert.Null(ConfigAddition.For(existing, "/dots"));
}
