using System.Text.Json;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Json;

public sealed class Syncing : IDisposable
{
    private readonly Fleet _fleet = new();

    private Machine Laptop => _fleet.Laptop;

    private Machine Desktop => _fleet.Desktop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Tells_which_files_went_and_came()
    {
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Laptop.Dotfiles.Write("untracked", "");
        var sent = Laptop.Ask("sync", "--force");
        Assert.Equal("synced", sent.Code);
        Assert.Equal([".zshrc"], Files(sent["dotfiles"], "committed"));
        Assert.Equal(
            "untracked",
            sent["dotfiles"].GetProperty("not_synced")[0].GetProperty("path").GetString()
        );
        Assert.Equal((0, 1), Commits(sent["dotfiles"]));
        Assert.Equal("nothing-to-do", sent["credentials"].GetProperty("code").GetString());

        Desktop.Git("rm", "--quiet", ".gitignore");
        Desktop.Git("commit", "--quiet", "--message", "Less");
        Desktop.Git("pull", "--quiet", "--rebase");
        Desktop.Git("push", "--quiet");
        var taken = Laptop.Ask("pull");
        Assert.Equal([".gitignore"], Files(taken["dotfiles"], "removed"));
        Assert.Equal((1, 0), Commits(taken["dotfiles"]));
        Assert.Equal(
            taken["dotfiles"].GetProperty("operation").GetString(),
            Laptop.Savepoint().Split('/')[^1]
        );
        Assert.Equal("up-to-date", Laptop.Ask("push").Code);
        var dotfiles = Laptop.Ask("dotfiles");
        Assert.Equal(
            ("up-to-date", JsonValueKind.Null),
            (dotfiles.Code, dotfiles["credentials"].ValueKind)
        );
    }

    [Fact]
    public void Tells_what_it_would_do()
    {
        Desktop.Send("theirs", "1\n");
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Laptop.Configure("on_diverged: rebase");
        var answer = Laptop.Ask("sync", "--force", "--dry-run");
        Assert.Equal("dry-run", answer.Code);
        Assert.Equal([".zshrc"], Files(answer["dotfiles"], "committed"));
        Assert.Equal(["theirs"], Files(answer["dotfiles"], "written"));
        Assert.Equal((1, 1), Commits(answer["dotfiles"]));
        Assert.False(Laptop.Dotfiles.Has("theirs"));
    }

    [Fact]
    public void Gives_every_name_so_that_its_bytes_can_be_had_again()
    {
        const string script = """cd dotfiles && : > "$(printf 'a"b\\c\n\t\033\177\377')" """;
        Laptop.Run("/bin/sh", ["-c", script]).Succeeded();
        Laptop.Dotfiles.Write("é 🙂", "");
        Laptop.CommitAll("Odd names");
        Laptop.HomeSync("push").Succeeded();
        Assert.Equal(
            ["\"a\\\"b\\\\c\\n\\t\\033\\177\\377\"", "é 🙂"],
            Files(Desktop.Ask("pull")["dotfiles"], "written")
        );
    }

    [Fact]
    public void Without_a_network_is_no_error_but_for_a_push()
    {
        Laptop.Git("remote", "set-url", "origin", $"git://127.0.0.1:{FreePort.Nobodys}/r.git");
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        var answer = Laptop.Ask("sync", "--force");
        Assert.Equal(("offline", false), (answer.Code, answer.IsError));
        Assert.Single(answer.Texts("warnings"));
        answer = Laptop.Ask("push");
        Assert.Equal(("offline", true), (answer.Code, answer.IsError));
    }

    [Fact]
    public void Tells_what_was_held_back()
    {
        const string token = "ghp_aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY1zA2";
        Laptop.Dotfiles.Write(".zshrc", $"{token}\n");
        Laptop.Dotfiles.Write(".gitignore", "changed\n");
        var answer = Laptop.Ask("sync", "--force");
        Assert.Equal("synced", answer.Code);
        Assert.Equal([".gitignore"], Files(answer["dotfiles"], "committed"));
        var held = answer["dotfiles"].GetProperty("not_synced")[0];
        Assert.Equal(".zshrc", held.GetProperty("path").GetString());
        Assert.Contains(
            "github-token",
            held.GetProperty("why").GetString(),
            StringComparison.Ordinal
        );
        Laptop.CommitAll("By hand");
        answer = Laptop.Ask("sync");
        Assert.Equal(("secret", true), (answer.Code, answer.IsError));
        Assert.DoesNotContain(token, $"{answer.Json}", StringComparison.Ordinal);
    }

    [Fact]
    public void That_cannot_begin_says_why()
    {
        Laptop.Git("remote", "remove", "origin");
        Assert.Equal("local-only", Laptop.Ask("sync").Code);
        Assert.Equal("no-remote", Laptop.Ask("push").Code);
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Laptop.Dotfiles.Write(".git/MERGE_HEAD", $"{Laptop.Tip()}\n");
        Assert.Equal("operation-in-progress", Laptop.Ask("sync", "--dry-run").Code);
        Assert.Equal("no-repository", Laptop.Ask("sync", "--repo", "/no/such/folder").Code);
        using var fresh = new Machine();
        fresh.Git("init", "--quiet", fresh.Dotfiles.Path);
        Assert.Equal("unborn", fresh.Ask("sync").Code);
    }

    [Fact]
    public void In_a_hook_of_a_sync_does_nothing()
    {
        Laptop.Hook("post-commit", $"'{NativeBinary.Path}' sync --json > \"$TMPDIR/inside\"");
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Assert.Equal("synced", Laptop.Ask("sync", "--force").Code);
        var inside = JsonDocument.Parse(Laptop.Temp.Read("inside")).RootElement;
        Assert.Equal("inside-sync", inside.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("pre-commit", "interrupted")]
    [InlineData("pre-receive", "push-interrupted")]
    public void That_a_signal_ends_says_so(string hook, string code)
    {
        const string hangs = "echo here > \"$TMPDIR/hook\"; sleep 1000 & wait";
        if (hook == "pre-receive")
            _fleet.Hook(hook, hangs);
        else
            Laptop.Hook(hook, hangs);
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        using var sync = Laptop.StartHomeSync("sync", "--force", "--json");
        Soon.Is(() => Laptop.Temp.Has("hook"));
        sync.Signal(2);
        var answer = Answer.Of(sync.Wait(TimeSpan.FromSeconds(10)));
        Assert.Equal((code, 130, true), (answer.Code, answer["exit"].GetInt32(), answer.IsError));
        Assert.DoesNotContain(answer.Message, answer.Texts("warnings"));
    }

    private static IReadOnlyList<string> Files(JsonElement half, string member) =>
        Answer.TextsOf(half.GetProperty(member));

    private static (int In, int Out) Commits(JsonElement half) =>
        (half.GetProperty("commits_in").GetInt32(), half.GetProperty("commits_out").GetInt32());
}
