using HomeSync.Core.Platform;
using HomeSync.TestKit;

namespace HomeSync.Tests.Platform;

/// <summary>A daemon writes down when it started, and whoever stops it looks whether it is still the same.</summary>
public sealed class TheStartOfAProcess : IDisposable
{
    private readonly TempHome home = new();
    private readonly ProcessRunner runner = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Stays_the_same_while_it_runs()
    {
        var ours = ProcessIdentity.StartOf(Environment.ProcessId, runner);
        Assert.NotEmpty(ours);
        Assert.Equal(ours, ProcessIdentity.StartOf(Environment.ProcessId, runner));
    }

    [Fact]
    public void Is_none_where_nothing_runs() =>
        Assert.Equal("", ProcessIdentity.StartOf(int.MaxValue, runner));

    [Fact]
    public void Is_told_by_ps_in_one_language_and_one_zone_whoever_asks()
    {
        new Folder(home.Path).WriteProgram("ps", "#!/bin/sh\necho \" $* in $LC_ALL $TZ \"\n");
        Assert.Equal("-o lstart= -p 7 in C UTC0", ProcessIdentity.FromPs(7, runner, home["ps"]));
    }

    [Fact]
    public void Is_not_told_where_there_is_no_ps() =>
        Assert.Equal("", ProcessIdentity.FromPs(7, runner, home["ps"]));
}
