using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;

namespace HomeSync.Tests.Savepoints;

public sealed class ASavedLink : IDisposable
{
    private const string Id = "20260131-081503-abcdef";

    private readonly MoveBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Comes_back_as_a_link()
    {
        bench.Files.Link("link", "to/nowhere");
        var saved = new SavepointWriter(bench.Bench.Git, TimeProvider.System).Save(
            new SavepointNote
            {
                Id = Id,
                Why = "undo",
                Branch = MoveBench.Branch,
                From = bench.OldTip,
                To = bench.OldTip,
                FilesTree = bench.Bench.TreeOf(bench.OldTip),
                IndexAfter = bench.Bench.TreeOf(bench.OldTip),
            },
            ["link"]
        );
        var shelf = new SavepointShelf(bench.Bench.Git);
        var note = shelf.All(default).Single(n => n.Id == Id);
        var file = Assert.Single(shelf.FilesOf(note, default));
        shelf.Bring(shelf.BlobsOf(note, default)["link"], file, bench.Files["again"], default);
        Assert.Equal(saved["link"], RawFile.IdentityOf(bench.Files["again"]));
        Assert.Equal("to/nowhere", RawFile.ReadLink(bench.Files["again"]));
    }
}
