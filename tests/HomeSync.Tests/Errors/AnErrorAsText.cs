using HomeSync.Core.Errors;

namespace HomeSync.Tests.Errors;

public sealed class AnErrorAsText
{
    [Fact]
    public void Has_the_seeds_form() =>
        Assert.Equal(
            """
            Git push failed: no
              Repository: /home/ada/dot
              Remote: origin (git@example.org:x)

              remote: policy says no

              Nothing was changed.

              Possible causes:
              1. One
              2. Other

              Run: git push
                     # when it is right
                   home-sync sync
            """,
            new GitException("Git push failed: no")
            {
                Where = [("Repository", "/home/ada/dot"), ("Remote", "origin (git@example.org:x)")],
                Details = ["remote: policy says no", "", "Nothing was changed."],
                Causes = ["One", "Other"],
                Run = ["git push", "# when it is right", "home-sync sync"],
            }.Report()
        );

    [Fact]
    public void Is_one_line_when_there_is_no_more_to_say()
    {
        Assert.Equal("It failed", new ConfigException("It failed").Report());
        Assert.Equal("error", new LockException("It failed").Code);
    }
}
