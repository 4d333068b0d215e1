using HomeSync.TestKit;

namespace HomeSync.Scenarios.Json;

public sealed class LookingAtThings : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Status_tells_how_syncing_stands()
    {
        var before = Laptop.Ask("status");
        Assert.Equal(("never-synced", false), (before.Code, before.IsError));
        Laptop.HomeSync("sync").Succeeded();
        Laptop.Dotfiles.Write("new", "1\n");
        var after = Laptop.Ask("status", "--check");
        Assert.Equal("in-sync", after.Code);
        Assert.Equal("main", after["dotfiles"].GetProperty("branch").GetString());
        Assert.Equal(1, after["dotfiles"].GetProperty("untracked").GetInt32());
        Assert.Equal("up-to-date", after["last_run"].GetProperty("code").GetString());
        Assert.Equal(Laptop.Dotfiles.Path, after["repository"].GetString());
    }

    [Fact]
    public void Status_has_an_answer_where_nothing_can_be_told()
    {
        using var empty = new Machine();
        var answer = empty.Ask("status");
        Assert.Equal(("no-repository", 0), (answer.Code, answer["exit"].GetInt32()));
        Assert.Equal(1, empty.Ask("status", "--check")["exit"].GetInt32());
        empty.Configure("sync_interval: soon");
        answer = empty.Ask("status");
        Assert.Equal(
            ("config-invalid", 1, false),
            (answer.Code, answer["exit"].GetInt32(), answer.IsError)
        );
        Assert.Equal(2, answer["problems"].GetArrayLength());
    }

    [Fact]
    public void Doctor_lists_what_it_found()
    {
        Laptop.Git("checkout", "--quiet", "--detach");
        var answer = Laptop.Ask("doctor", "--no-network");
        Assert.Equal(
            ("errors", 1, false),
            (answer.Code, answer["exit"].GetInt32(), answer.IsError)
        );
        var state = answer["results"]
            .EnumerateArray()
            .Single(result => result.GetProperty("check").GetString() == "state");
        Assert.Equal("detached", state.GetProperty("code").GetString());
        Assert.Contains(
            $"git -C '{Laptop.Dotfiles.Path}' switch main",
            Answer.TextsOf(state.GetProperty("run"))
        );
    }

    [Fact]
    public void Config_has_text_or_values()
    {
        Assert.Equal("no-config", Laptop.Ask("config").Code);
        Assert.False(Laptop.Ask("config", "path")["exists"].GetBoolean());
        Laptop.Configure(
            "# é \"quoted\"",
            "credential_master_password: open sesame",
            "watch: true"
        );
        var shown = Laptop.Ask("config");
        Assert.StartsWith("# é \"quoted\"\n", shown["text"].GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", $"{shown.Json}", StringComparison.Ordinal);
        var values = Laptop.Ask("config", "--effective")["values"].EnumerateArray();
        Assert.DoesNotContain("sesame", string.Concat(values), StringComparison.Ordinal);
        var watch = values.Single(v => v.GetProperty("key").GetString() == "watch");
        Assert.Equal("true", watch.GetProperty("value").GetString());
        Assert.EndsWith(":3", watch.GetProperty("origin").GetString(), StringComparison.Ordinal);
        Assert.Equal("true", Laptop.Ask("config", "get", "watch")["value"].GetString());
        var none = Laptop.Ask("config", "get", "git_dir");
        Assert.Equal(("no-value", 1, false), (none.Code, none["exit"].GetInt32(), none.IsError));
        Assert.Equal("config-invalid", Laptop.Ask("config", "get", "wach").Code);
    }

    [Fact]
    public void Config_that_is_wrong_is_an_error_and_shown_all_the_same()
    {
        Laptop.Configure("watch: perhaps");
        var answer = Laptop.Ask("config");
        Assert.Equal(("config-invalid", true), (answer.Code, answer.IsError));
        Assert.Equal("watch: perhaps\n", answer.Done.GetProperty("text").GetString());
    }

    [Fact]
    public void Logs_are_a_list_of_lines()
    {
        Assert.Empty(Laptop.Ask("logs").Texts("lines"));
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal(2, Laptop.Ask("logs", "-n", "2").Texts("lines").Count);
    }

    [Fact]
    public void History_lists_operations()
    {
        Assert.Equal(0, Laptop.Ask("history")["operations"].GetArrayLength());
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Laptop.HomeSync("undo").Succeeded();
        var operations = Laptop.Ask("history")["operations"].EnumerateArray().ToList();
        Assert.Equal(
            [("undo", "undid", "yes"), ("sync", "synced", "undone")],
            operations.Select(o =>
                (
                    o.GetProperty("operation").GetString(),
                    o.GetProperty("code").GetString(),
                    o.GetProperty("undo").GetString()
                )
            )
        );
        Assert.Equal(
            operations[1].GetProperty("id").GetString(),
            operations[0].GetProperty("undid").GetString()
        );
    }
}
