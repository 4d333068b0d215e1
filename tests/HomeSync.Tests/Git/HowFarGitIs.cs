using System.Text;
using HomeSync.Core.Git;

namespace HomeSync.Tests.Git;

public sealed class HowFarGitIs
{
    [Theory]
    [InlineData("Receiving objects:  10% (1/10)\r", "Receiving objects:  10% (1/10)")]
    [InlineData(
        "Receiving objects:  10% (1/10)\rReceiving objects:  20% (2/10), 1.00 MiB | 2 MiB/s\rRece",
        "Receiving objects:  20% (2/10), 1.00 MiB | 2 MiB/s"
    )]
    [InlineData(
        "remote: Compressing objects:  50% (1/2)        \r",
        "remote: Compressing objects:  50% (1/2)"
    )]
    [InlineData(
        "Writing objects: 100% (3/3), done.\nTotal 3 (delta 0)\n",
        "Writing objects: 100% (3/3), done."
    )]
    [InlineData("ceiving objects:  10% (1/10)\r", null)]
    [InlineData("Receiving objects:  10% (1/10)", null)]
    [InlineData("Cloning into '/home/ada/100%/.git-home-sync-clone'...\n", null)]
    [InlineData("remote: your plan is used to 95%\n", null)]
    [InlineData("fatal: no\n", null)]
    [InlineData("", null)]
    public void Is_its_newest_whole_line_of_progress(string said, string? shown) =>
        Assert.Equal(shown, GitProgress.NewestIn(Encoding.UTF8.GetBytes(said)));
}
