using HomeSync.TestKit;

namespace HomeSync.Scenarios.Configuration;

public sealed class SettingAValue : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Reads_like_this()
    {
        Laptop.HomeSync("setup").Succeeded();
        string[] lines =
        [
            "config set auto_commit yes --dry-run",
            "config set auto_commit yes",
            "config get auto_commit",
            "config set auto_commit yes",
            "config set auto_commit false",
            "config set git_timeout soon",
            "config set git_timeot 5",
            "config set git_dir /srv/dots.git",
            "config set credential_master_password geheim",
            "config get git_dir",
            "config get",
            "config set auto_commit",
            "config gte auto_commit",
        ];
        Snapshot.Match(
            string.Join('\n', lines.Select(line => Laptop.HomeSync(line.Split(' ')).Transcript))
        );
    }

    [Fact]
    public void Shows_where_each_comes_from()
    {
        Laptop.Configure(
            "# mine",
            "auto_push: no",
            "credential_master_password: geheim",
            "max_file_size: 1 MiB"
        );
        Laptop.Environment["SYNC_INTERVAL"] = "5m";
        var run = Laptop.HomeSync("config", "--effective", "--force");
        Snapshot.Match(run.Transcript);
        Assert.DoesNotContain("geheim", run.Out + run.Err, StringComparison.Ordinal);
    }
}
