using HomeSync.Core.Locking;

namespace HomeSync.Tests.Locking;

public sealed class TheHoldersNote
{
    private static readonly LockHolder Holder = new(
        4711,
        new DateTimeOffset(2026, 1, 31, 9, 15, 2, TimeSpan.FromHours(1)),
        "sync",
        [12, 13]
    );

    [Fact]
    public void Reads_as_it_was_written()
    {
        var read = LockHolder.Parse(Holder.Format())!;
        Assert.Equal(Holder with { Children = [] }, read with { Children = [] });
        Assert.Equal(Holder.Children, read.Children);
    }

    [Fact]
    public void Is_a_line_each() =>
        Assert.Equal("4711\n2026-01-31T09:15:02.0000000+01:00\nsync\n12 13\n", Holder.Format());

    [Fact]
    public void Says_when_the_machine_was_started()
    {
        var text = (Holder with { Boot = "some-boot", IsStarting = true }).Format();
        Assert.EndsWith("\nsync\n12 13 + @some-boot\n", text, StringComparison.Ordinal);
        var read = LockHolder.Parse(text)!;
        Assert.Equal(("some-boot", true), (read.Boot, read.IsStarting));
        Assert.Equal([12, 13], read.Children);
        Assert.Null(LockHolder.Parse(Holder.Format())!.Boot);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Says_whether_a_child_is_just_being_started(bool starting) =>
        Assert.Equal(
            starting,
            LockHolder.Parse((Holder with { IsStarting = starting }).Format())!.IsStarting
        );

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("4711")]
    [InlineData("4711\n2026-01-31T09:15:02Z")]
    [InlineData("4711\nyesterday\nsync\n")]
    [InlineData("-4711\n2026-01-31T09:15:02Z\nsync\n")]
    [InlineData("99999999999\n2026-01-31T09:15:02Z\nsync\n")]
    [InlineData("\0\0\0\0")]
    public void Is_nobodys_when_it_is_not_understood(string text) =>
        Assert.Null(LockHolder.Parse(text));

    [Theory]
    [InlineData("4711\n2026-01-31T09:15:02Z\nsync", new int[0])]
    [InlineData("4711\n2026-01-31T09:15:02Z\nsync\n12 x -1 0 1  13\nrest", new[] { 12, 13 })]
    public void Names_only_children_that_can_be(string text, int[] children) =>
        Assert.Equal(children, LockHolder.Parse(text)!.Children);
}
