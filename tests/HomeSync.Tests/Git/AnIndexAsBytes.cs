using HomeSync.Core.Git;

namespace HomeSync.Tests.Git;

public sealed class AnIndexAsBytes : IDisposable
{
    private readonly GitBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Is_fine_as_git_writes_it() => Assert.Null(Fault());

    [Fact]
    public void Is_fine_without_an_entry()
    {
        bench.Machine.Git("rm", "-r", "--quiet", "--cached", ".");
        Assert.Null(Fault());
    }

    [Fact]
    public void Is_fine_where_git_leaves_the_checksum_out()
    {
        var bytes = bench.Files.ReadBytes(".git/index");
        bytes.AsSpan(^20..).Clear();
        bench.Files.Write(".git/index", bytes);
        Assert.Null(Fault());
    }

    [Fact]
    public void Is_fine_with_long_object_names()
    {
        var folder = bench.Machine.Home["sha256"];
        bench.Machine.Git("init", "--quiet", "--object-format=sha256", folder);
        bench.Machine.Home.Write("sha256/a", "1");
        bench.Machine.Git("-C", folder, "add", "a");
        Assert.Null(IndexFile.Fault($"{folder}/.git/index"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    [InlineData(50)]
    public void Is_not_fine_when_it_is_cut(int length)
    {
        bench.Files.Write(".git/index", bench.Files.ReadBytes(".git/index")[..length]);
        Assert.NotNull(Fault());
    }

    [Fact]
    public void Is_not_fine_when_a_byte_is_another()
    {
        var bytes = bench.Files.ReadBytes(".git/index");
        bytes[30] ^= 1;
        bench.Files.Write(".git/index", bytes);
        Assert.Contains("checksum", Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_not_fine_when_it_is_missing()
    {
        bench.Files.Delete(".git/index");
        Assert.Contains("is missing", Fault(), StringComparison.Ordinal);
    }

    private string? Fault() => IndexFile.Fault(bench.Place.IndexFile);
}
