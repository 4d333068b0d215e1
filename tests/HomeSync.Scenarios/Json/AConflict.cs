using HomeSync.TestKit;

namespace HomeSync.Scenarios.Json;

public sealed class AConflict : IDisposable
{
    private readonly Fleet _fleet = new();

    public AConflict() => Laptop.Configure("on_diverged: merge");

    private Machine Laptop => _fleet.Laptop;

    private Machine Desktop => _fleet.Desktop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Is_named_and_settled()
    {
        Desktop.Send(".zshrc", "theirs\n");
        Laptop.Commit(".zshrc", "ours\n");
        var answer = Laptop.Ask("sync");
        Assert.Equal(("conflict", true), (answer.Code, answer.IsError));
        var conflict = answer.Done.GetProperty("dotfiles").GetProperty("conflicts")[0];
        Assert.Equal(".zshrc", conflict.GetProperty("path").GetString());
        Assert.Contains("home-sync resolve --ours", answer.Texts("run"));
        Assert.Equal("conflicted", Laptop.Ask("status").Code);
        Assert.Equal("dry-run", Laptop.Ask("resolve", "--ours", "--dry-run").Code);
        Assert.Equal("not-in-conflict", Laptop.Ask("resolve", "--ours", ".gitignore").Code);
        Assert.Equal("usage", Laptop.Ask("resolve").Code);
        Assert.Equal("synced", Laptop.Ask("resolve", "--ours").Code);
        Assert.Equal("no-conflict", Laptop.Ask("resolve", "--ours").Code);
    }

    [Fact]
    public void Is_named_though_its_name_is_no_text()
    {
        foreach (var machine in new[] { Desktop, Laptop })
        {
            var script = $"""cd dotfiles && echo {machine.Name} > "$(printf 'a"b\377')" """;
            machine.Run("/bin/sh", ["-c", script]).Succeeded();
            machine.CommitAll("Odd");
        }
        Desktop.Git("push", "--quiet");
        foreach (
            var half in new[]
            {
                Laptop.Ask("sync").Done.GetProperty("dotfiles"),
                Laptop.Ask("status")["dotfiles"],
            }
        )
        {
            var conflict = half.GetProperty("conflicts")[0];
            Assert.Equal("\"a\\\"b\\377\"", conflict.GetProperty("path").GetString());
            Assert.DoesNotContain('"', conflict.GetProperty("why").GetString()!);
        }
    }

    [Fact]
    public void Settled_in_part_is_told_with_what_is_left()
    {
        Desktop.Dotfiles.Write("other", "theirs\n");
        Desktop.Send(".zshrc", "theirs\n");
        Laptop.Dotfiles.Write("other", "ours\n");
        Laptop.Commit(".zshrc", "ours\n");
        Laptop.HomeSync("sync");
        var answer = Laptop.Ask("resolve", "--theirs", "other");
        Assert.Equal(
            ("partly-settled", false, 0),
            (answer.Code, answer.IsError, answer["exit"].GetInt32())
        );
        var left = answer["dotfiles"].GetProperty("conflicts").EnumerateArray();
        Assert.Equal([".zshrc"], left.Select(file => file.GetProperty("path").GetString()));
    }
}
