using HomeSync.Core.Guard;

namespace HomeSync.Tests.Guard;

public sealed class ASuspectFile
{
    [Fact]
    public void Has_each_rule_once_with_its_first_line()
    {
        var files = SuspectFile.Of([
            Suspect("b", 9, "aws-key"),
            Suspect("a", 1, "npm-token"),
            Suspect("b", 2, "github-token"),
            Suspect("b", 4, "aws-key"),
        ]);
        Assert.Equal(["b", "a"], files.Select(file => file.Path));
        Assert.Equal("line 2: github-token, line 4: aws-key", files[0].Where);
    }

    [Fact]
    public void Is_allowed_by_a_command_for_each_rule()
    {
        var file = new SuspectFile(
            "a file",
            [Suspect("a file", 1, "aws-key"), Suspect("a file", 2, "npm-token")]
        );
        Assert.Equal(
            ["home-sync allow 'a file':aws-key", "home-sync allow 'a file':npm-token"],
            file.Allowing
        );
    }

    private static Suspect Suspect(string path, int line, string rule) =>
        new(path, line, rule, Held: true);
}
