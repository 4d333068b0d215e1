using HomeSync.TestKit;

namespace HomeSync.Tests.Configuration;

public sealed class AFileThatCannotBeRead : IDisposable
{
    private readonly ConfigHome home = new();

    public AFileThatCannotBeRead() => Directory.CreateDirectory(home.Home.Paths.ConfigFolder);

    public void Dispose() => home.Dispose();

    [Fact]
    public void Is_refused_when_it_is_a_folder()
    {
        Directory.CreateDirectory(home.File);

        Assert.Equal("FILE:1:1 file: is a folder, allowed: a YAML file", home.Problems().Single());
    }

    [Fact]
    public async Task Is_refused_without_waiting_when_it_is_a_pipe()
    {
        Fifo.Make(home.File);

        var problems = await Task.Run(() => home.Problems().ToList())
            .WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(
            "FILE:1:1 file: is a pipe or a device, allowed: a YAML file",
            problems.Single()
        );
    }

    [Theory]
    [InlineData(1024 * 1024, true)]
    [InlineData(1024 * 1024 + 1, false)]
    public void Is_refused_when_it_is_larger_than_any_configuration(int bytes, bool isRead)
    {
        home.WithBytes([.. Enumerable.Repeat((byte)'#', bytes)]);
        if (isRead)
            Assert.Empty(home.Warnings());
        else
            Assert.StartsWith("FILE:1:1 file: is larger than 1 MiB", home.Problems().Single());
    }

    [Fact]
    public void Is_refused_when_it_is_a_link_to_nothing()
    {
        File.CreateSymbolicLink(home.File, home.Home["gone.yml"]);
        home.Home.Write(".config/sync-service/config.yml", "sync_interval: 120\n");

        Assert.Equal(
            $"FILE:1:1 file: is a link to {home.Home["gone.yml"]}, which can't be read: No such file or directory",
            home.Problems().Single()
        );
    }

    [Fact]
    public void Is_refused_when_its_links_go_in_a_circle()
    {
        File.CreateSymbolicLink(home.File, home.Home["other.yml"]);
        File.CreateSymbolicLink(home.Home["other.yml"], home.File);

        Assert.Contains(
            "which can't be read: Too many levels",
            home.Problems().Single(),
            StringComparison.Ordinal
        );
    }

    [RootFact]
    public void Is_read_by_root_whatever_its_permissions()
    {
        home.With("sync_interval: 120\n");
        File.SetUnixFileMode(home.File, UnixFileMode.None);
        Assert.Equal(120, home.Settings().SyncInterval.TotalSeconds);
    }

    [NotRootFact]
    public void Is_refused_when_its_permissions_forbid_it()
    {
        home.With("sync_interval: 120\n");
        File.SetUnixFileMode(home.File, UnixFileMode.None);
        Assert.Equal("FILE:1:1 file: can't be read: Permission denied", home.Problems().Single());
    }

    [LinuxFact]
    public void Is_refused_when_reading_fails()
    {
        // A process's own memory opens like a file, also for root, and can't be read at its start.
        Assert.StartsWith(
            "/proc/self/mem:1:1 file: can't be read: ",
            home.Error("/proc/self/mem").Details.Single(),
            StringComparison.Ordinal
        );
    }

    [LinuxFact]
    public void Is_closed_when_it_was_read_and_when_it_was_refused()
    {
        home.WithBytes([.. Enumerable.Repeat((byte)'#', 1024 * 1024 + 1)]);
        Assert.Single(home.Problems());
        home.With("sync_interval: 120\n");
        for (var i = 0; i < 20; i++)
            home.Load();

        Assert.DoesNotContain(
            home.File,
            Directory.GetFiles("/proc/self/fd").Select(fd => new FileInfo(fd).LinkTarget)
        );
    }

    [Fact]
    public void Makes_a_report_that_says_what_to_type()
    {
        Directory.CreateDirectory(home.File);

        Assert.Equal(
            $"""
            The configuration file can't be read
              File: {home.File}

              {home.File}:1:1 file: is a folder, allowed: a YAML file

              Possible causes:
              1. The path leads to something else than a configuration
              2. The file was moved, or belongs to another user

              Run: ls -lL '{home.File}'
            """,
            home.Error().Report()
        );
    }

    [Fact]
    public void Is_not_a_link_into_a_repository()
    {
        var real = home.Home.Write("dots/config.yml", "sync_interval: 120\n");
        File.CreateSymbolicLink(home.File, real);

        var config = home.Load();

        Assert.Equal(120, config.Settings.SyncInterval.TotalSeconds);
        Assert.Equal(home.File, config.FilePath);
    }
}
