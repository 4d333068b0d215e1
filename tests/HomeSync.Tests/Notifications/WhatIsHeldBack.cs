using HomeSync.Core.Notifications;

namespace HomeSync.Tests.Notifications;

/// <summary>Files that stay behind because of what looks like a secret.</summary>
public sealed class WhatIsHeldBack : HealthOverTime
{
    [Fact]
    public void Is_told_once_of_each_file()
    {
        Ends(Holds("a"));
        Assert.Equal([Notice.HeldBack], Told);
        Ends(Holds("a"), Broken, Holds("a"));
        Assert.Equal([Notice.HeldBack, Notice.Failing, Notice.Works], Told);
        Ends(Holds("a", "b"));
        Assert.Equal((HealthState.InSync, Notice.HeldBack), (Health.State, Told[^1]));
        Ends(Holds("b"), Holds());
        Assert.Empty(Health.HeldBack);
        Assert.Equal(4, Told.Count);
    }

    [Fact]
    public void Is_known_as_long_as_it_stays_behind()
    {
        Ends(Holds("a", "new/b", "c"));
        // As a sync ends that commits nothing, and looked at none of them.
        Ends(InSync with { Behind = ["a", "new/"] });
        Assert.Equal(["a", "new/b"], Health.HeldBack);
        Ends(Broken, Broken);
        Assert.Equal(["a", "new/b"], Health.HeldBack);
        Ends(InSync with { Behind = ["newer"] });
        Assert.Empty(Health.HeldBack);
        Assert.Equal([Notice.HeldBack, Notice.Failing, Notice.Works], Told);
    }

    [Fact]
    public void Is_known_by_its_whole_name()
    {
        Ends(Holds("new/b"));
        Ends(InSync with { Behind = ["ne", "newer/", "b"] });
        Assert.Empty(Health.HeldBack);
    }

    [Fact]
    public void Is_kept_up_to_a_hundred_names()
    {
        string[] names = [.. Enumerable.Range(100, 150).Select(i => $"file {i}")];
        Ends(Holds(names), Holds(names));
        Assert.Equal(names.Take(100), Health.HeldBack);
        Assert.Single(Told);
    }

    private static Ending Holds(params string[] files) =>
        InSync with
        {
            Behind = files,
            HeldBack = files,
        };
}
