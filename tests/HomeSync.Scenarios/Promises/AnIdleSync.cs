using System.Text.Json;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Promises;

public sealed class AnIdleSync : IDisposable
{
    private readonly Fleet _fleet = new();

    private Machine Laptop => _fleet.Laptop;

    public AnIdleSync()
    {
        Laptop.Dotfiles.Write(".config/nvim/init.lua", "vim.opt.number = true\n");
        Laptop.Dotfiles.Write("untracked.txt", "mine\n");
        Laptop.Dotfiles.Write("secret.local", "ignored\n");
        Laptop.Git("add", ".config");
        Laptop.Git("commit", "-qm", "Add nvim");
        Laptop.Git("push", "-q");
        Laptop.Git("status"); // the index is as fresh as git makes it
    }

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData("sync")]
    [InlineData("dotfiles")]
    [InlineData("push")]
    [InlineData("pull")]
    [InlineData("status")]
    public void Writes_nothing_in_the_repository(string command)
    {
        var before = RepositoryPhoto.Of(Laptop.Dotfiles.Path);
        Laptop.HomeSync(command).Succeeded();
        Laptop.HomeSync(command, "--force").Succeeded();
        Assert.Empty(before.Diff(RepositoryPhoto.Of(Laptop.Dotfiles.Path)));
    }

    [Fact]
    public void Writes_nothing_at_the_remote()
    {
        var before = RepositoryPhoto.Of(_fleet.Remote);
        Laptop.HomeSync("sync").Succeeded();
        Assert.Empty(before.Diff(RepositoryPhoto.Of(_fleet.Remote)));
    }

    [Fact]
    public void Writes_nothing_whatever_git_would_like_to_write_along()
    {
        foreach (
            var setting in new[]
            {
                "fetch.writeCommitGraph",
                "core.untrackedCache",
                "feature.manyFiles",
                "fetch.prune",
                "fetch.output=full",
                "gc.auto=1",
                "maintenance.auto",
                "core.logAllRefUpdates=always",
            }
        )
        {
            var (name, value) = (setting.Split('=')[0], setting.Split('=').ElementAtOrDefault(1));
            Laptop.Git("config", name, value ?? "true");
        }
        Laptop.Git("status");
        var before = RepositoryPhoto.Of(Laptop.Dotfiles.Path);
        Laptop.HomeSync("sync").Succeeded();
        Assert.Empty(before.Diff(RepositoryPhoto.Of(Laptop.Dotfiles.Path)));
    }

    [Fact]
    public void Starts_at_most_three_gits()
    {
        var git = StandIn.Around(Laptop, "git");
        Laptop.HomeSync("sync").Succeeded();
        Assert.InRange(git.Calls.Count, 1, 3);
        Assert.Equal(git.Calls.Count, LastRecord().GetProperty("git_processes").GetInt32());
    }

    [SshFact]
    public void Opens_one_connection()
    {
        using var server = new SshServer();
        server.Admit(Laptop);
        Laptop.Git("remote", "set-url", "origin", server.Url(_fleet.Remote));
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal(1, server.Connections);
        Assert.Equal(1, LastRecord().GetProperty("connections").GetInt32());
    }

    [SshFact]
    public void Is_one_connection_less_than_one_that_sends()
    {
        using var server = new SshServer();
        server.Admit(Laptop);
        Laptop.Git("remote", "set-url", "origin", server.Url(_fleet.Remote));
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal(2, server.Connections);
        Assert.Equal(2, LastRecord().GetProperty("connections").GetInt32());
    }

    [SshFact]
    public void Is_as_many_connections_as_one_that_takes()
    {
        using var server = new SshServer();
        server.Admit(_fleet.Desktop);
        _fleet.Desktop.Git("remote", "set-url", "origin", server.Url(_fleet.Remote));
        _fleet.Desktop.HomeSync("sync").Succeeded();
        Assert.True(_fleet.Desktop.Dotfiles.Has(".config/nvim/init.lua"));
        Assert.Equal(1, server.Connections);
    }

    private JsonElement LastRecord() =>
        JsonDocument.Parse(File.ReadLines(Laptop.Paths.MetricsFile).Last()).RootElement.Clone();
}
