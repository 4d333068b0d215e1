using HomeSync.Core.Platform;
using HomeSync.TestKit;

namespace HomeSync.Tests.Platform;

public sealed class SomethingElseInTheFilesPlace : IDisposable
{
    private readonly TempHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task A_pipe_is_refused_at_once()
    {
        var path = Fifo.Make(home["log"]);
        var fault = await Refusal(() => AppendOnlyFile.Open(path));
        Assert.Equal($"{path} is not a regular file", fault.Message);
        await Refusal(() => PlainFile.OpenToRead(path));
    }

    [Fact]
    public async Task A_pipe_with_a_reader_is_refused_as_well()
    {
        var path = Fifo.Make(home["log"]);
        // Read and write, so that neither end waits for the other.
        await using var ends = new FileStream(
            path,
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.ReadWrite
        );
        await Refusal(() => AppendOnlyFile.Open(path));
    }

    [Fact]
    public async Task A_link_is_refused_and_its_target_untouched()
    {
        var target = home.Write("repository/file", "mine\n");
        File.CreateSymbolicLink(home["log"], target);

        var fault = await Refusal(() => AppendOnlyFile.Open(home["log"]));

        Assert.Equal($"{home["log"]} is a symbolic link", fault.Message);
        Assert.Equal("mine\n", File.ReadAllText(target));
    }

    [Fact]
    public async Task A_link_to_nowhere_is_refused_and_makes_nothing()
    {
        File.CreateSymbolicLink(home["log"], home["nowhere"]);
        await Refusal(() => AppendOnlyFile.Open(home["log"]));
        Assert.False(File.Exists(home["nowhere"]));
    }

    [Fact]
    public async Task A_folder_is_refused()
    {
        Directory.CreateDirectory(home["log"]);
        await Refusal(() => AppendOnlyFile.Open(home["log"]));
        await Refusal(() => PlainFile.OpenToRead(home["log"]));
    }

    [Fact]
    public void A_full_disk_is_an_error_and_not_a_loss()
    {
        using var full = AppendOnlyFile.Open("/dev/full");
        var fault = Assert.Throws<IOException>(() => full.Write("line\n"u8));
        Assert.Equal("/dev/full: No space left on device", fault.Message);
    }

    [Fact]
    public void Nothing_there_is_nothing_to_read() =>
        Assert.Null(PlainFile.OpenToRead(home["log"]));

    private static async Task<IOException> Refusal(Func<IDisposable?> open) =>
        await Assert.ThrowsAsync<IOException>(() =>
            Task.Run(() => open()).WaitAsync(TimeSpan.FromSeconds(10))
        );
}
