using HomeSync.Bench.Grounds;
using HomeSync.Bench.Measuring;
using HomeSync.Bench.Report;
using HomeSync.TestKit;

namespace HomeSync.Bench.Jobs;

/// <summary>Nothing to do, over a real sshd on this computer.</summary>
internal static class SshJob
{
    private const string Name = "idle-ssh";

    public static IEnumerable<Job> All() => [new(Name, Run) { WhyLeftOut = SshServer.WhyMissing }];

    private static Row Run(Ground ground)
    {
        using var server = new SshServer();
        using var pair = Pair.Of(ground.Seed(Size.Small));
        Reach(server, pair.Ours);
        Reach(server, pair.Theirs);
        var ours = Launch.Contender(pair.Ours.Machine, "sync", () => { }, Site.HomeSync("sync"));
        var theirs = Launch.Contender(
            pair.Theirs.Machine,
            "git fetch over the same ssh",
            () => { },
            pair.Theirs.InClone("fetch", "--quiet")
        );
        return Referee.Judge(
            Name,
            new Duel(ours, theirs),
            new Goal { Ratio = 1.05, Connections = 1 }
        );
    }

    // ssh looks for its settings where the password database says, so something has to name them. An sh
    // that execs takes a millisecond, the same on both sides.
    private static void Reach(SshServer server, Site site)
    {
        site.Machine.Bin.WriteProgram(
            "ssh",
            $"#!/bin/sh\nexec {Tool.Find("ssh")} -F {server.ClientConfiguration} \"$@\"\n"
        );
        site.Git("-C", site.Clone, "remote", "set-url", "origin", server.Url(site.Remote));
    }
}
