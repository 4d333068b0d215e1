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

    private List<Suspect> Unsent(string? upstream, GuardPolicy policy = GuardPolicy.Error) =>
        new SecretGuard(bench.Git, bench.Repository).Unsent(
            bench.Tip,
            upstream,
            "origin",
            policy,
            default
        );
}
