using HomeSync.Core.Configuration;
using HomeSync.Core.Guard;
using HomeSync.Tests.Git;

namespace HomeSync.Tests.Guard;

public sealed class CommitsWithSecrets : IDisposable
{
    private static readonly string Token = "ghp_" + AToken.Of("aB3dE5gH7jK9mN1pQ2", 36);

    private readonly GitBench bench = new(withRemote: true);

    public void Dispose() => bench.Dispose();

    [Fact]
    public void That_are_not_sent_yet_are_found_even_when_a_later_one_removes_it()
    {
        var upstream = bench.Tip;
        bench.Write("a folder/with\ttab", $"one\n{Token}\n");
        bench.CommitAll("In");
        bench.Write("a folder/with\ttab", "one\n");
        bench.CommitAll("Out");
        Assert.Equal(
            [new Suspect("a folder/with\ttab", 2, "github-token", Held: true)],
            Unsent(upstream)
        );
        Assert.Single(Unsent(null));
        bench.Machine.Git("push", "--quiet");
        Assert.Empty(Unsent(bench.Tip));
        Assert.Empty(Unsent(null));
    }

    [Fact]
    public void That_the_upstream_has_in_this_file_are_not_new()
    {
        bench.Write("file", $"{Token}\n");
        var upstream = bench.CommitAll("Sent");
        bench.Write("file", $"a line\n  {Token}\nanother\n");
        bench.CommitAll("Around it");
        Assert.Empty(Unsent(upstream));
        bench.Write("file", $"{Token}\nnpm_{Token[4..]}\n");
        bench.CommitAll("Another");
        Assert.Equal("npm-token", Assert.Single(Unsent(upstream)).Rule);
    }

    [Fact]
    public void That_the_upstream_has_in_a_file_that_was_moved_and_edited_are_not_new()
    {
        bench.Write("file", $"{Token}\n");
        var upstream = bench.CommitAll("Sent");
        bench.Files.Delete("file");
        bench.Write("moved", $"{Token}\nmore\n");
        bench.CommitAll("Moved");
        Assert.Empty(Unsent(upstream));
        Assert.Empty(Brought(upstream));
        bench.Write("moved", $"{Token}\nnpm_{Token[4..]}\n");
        bench.CommitAll("Another");
        Assert.Equal("npm-token", Assert.Single(Unsent(upstream)).Rule);
        Assert.Equal("npm-token", Assert.Single(Brought(upstream)).Rule);
    }

    [Fact]
    public void That_the_upstream_has_in_a_file_that_stays_are_new_elsewhere()
    {
        bench.Write("file", $"{Token}\n");
        var upstream = bench.CommitAll("Sent");
        bench.Write("other", $"{Token}\nmore\n");
        bench.CommitAll("Copied");
        Assert.Equal("other", Assert.Single(Unsent(upstream)).Path);
        Assert.Equal("other", Assert.Single(Brought(upstream)).Path);
    }

    [Fact]
    public void In_the_target_of_a_link_are_found()
    {
        var upstream = bench.Tip;
        bench.Files.Link("link", Token);
        bench.CommitAll("Link");
        List<Suspect> found = [new("link", 1, "github-token", Held: true)];
        Assert.Equal(found, Unsent(upstream));
        Assert.Equal(found, Brought(upstream));
    }

    [Fact]
    public void In_a_file_where_a_folder_or_a_submodule_was_are_found()
    {
        bench.Write("was/folder", "1\n");
        bench.CommitAll("Folder");
        bench.Machine.Git("update-index", "--add", "--cacheinfo", $"160000,{bench.Tip},sub");
        bench.Machine.Git("commit", "--quiet", "--message", "Submodule");
        var upstream = bench.Tip;
        bench.Files.Delete("was");
        bench.Write("was", $"{Token}\n");
        bench.Write("sub", $"{Token}\n#\n");
        bench.CommitAll("Files");
        Assert.Equal(["sub", "was"], Unsent(upstream).Select(s => s.Path).Order());
        Assert.Equal(["sub", "was"], Brought(upstream).Select(s => s.Path).Order());
    }

    [Fact]
    public void Are_let_pass_where_the_user_said_so()
    {
        var upstream = bench.Tip;
        bench.Write("file", $"{Token}\n");
        bench.CommitAll("In");
        Assert.True(Assert.Single(Unsent(upstream)).Held);
        Assert.False(Assert.Single(Unsent(upstream, GuardPolicy.Warn)).Held);
        Assert.Empty(Unsent(upstream, GuardPolicy.Off));
        AllowList.Of(bench.Place).Add("file", "github-token", write: true);
        Assert.Empty(Unsent(upstream));
    }

    private List<Suspect> Brought(string from) =>
        new SecretGuard(bench.Git, bench.Repository).In(
            bench.Repository.Files.Changes(from, bench.Tip, default),
            GuardPolicy.Error,
            default
        );

    private List<Suspect> Unsent(string? upstream, GuardPolicy policy = GuardPolicy.Error) =>
        new SecretGuard(bench.Git, bench.Repository).Unsent(
            bench.Tip,
            upstream,
            "origin",
            policy,
            default
        );
}
