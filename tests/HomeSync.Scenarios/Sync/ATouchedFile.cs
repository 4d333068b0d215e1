using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

public sealed class ATouchedFile
{
    [Fact]
    public void Is_no_edit_and_takes_the_incoming_change()
    {
        using var fleet = new Fleet();
        fleet.Desktop.Dotfiles.Write(".zshrc", "export EDITOR=nano\n");
        fleet.Desktop.HomeSync("sync", "--force").Succeeded();
        File.SetLastWriteTimeUtc(fleet.Laptop.Dotfiles[".zshrc"], DateTime.UnixEpoch);

        fleet.Laptop.HomeSync("sync").Succeeded();

        Assert.Equal("export EDITOR=nano\n", fleet.Laptop.Dotfiles.Read(".zshrc"));
    }
}
