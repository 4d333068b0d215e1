using HomeSync.Core.Platform;

namespace HomeSync.Tests.Platform;

public sealed class RoomOnADisk
{
    private const long Total = 1L << 40;
    private static readonly DiskRoom Room = new(Total, 1L << 30);

    [Theory]
    [InlineData(Total, 1L << 30, true)]
    [InlineData(Total, (1L << 30) - 4096, true)] // somebody wrote in between
    [InlineData(Total, 1L << 29, false)]
    [InlineData(Total - 1, 1L << 30, false)]
    public void Is_known_for_the_same_by_its_numbers(long total, long free, bool same) =>
        Assert.Equal(same, Room.IsOnTheDiskOf(new DiskRoom(total, free)));

    [Fact]
    public void Is_told_of_a_folder_and_of_nothing_else()
    {
        Assert.False(Room.IsOnTheDiskOf(null));
        Assert.InRange(DiskRoom.Of("/")!.Free, 0, DiskRoom.Of("/")!.Total);
        Assert.Null(DiskRoom.Of("\0"));
    }
}
