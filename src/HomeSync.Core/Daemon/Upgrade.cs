using HomeSync.Core.Logging;

namespace HomeSync.Core.Daemon;

/// <summary>An upgrade that leaves the old program running is none.</summary>
internal sealed class Upgrade(OwnProgram program, Supervisor supervisor, Log log)
{
    private bool told;

    /// <summary>Whether to end, so that the new program is started; where nobody would start it, a person is told once.</summary>
    public bool MustGiveWay()
    {
        if (!program.IsReplaced || told)
            return false;
        told = true;
        log.Info(
            supervisor.RestartsUs
                ? "The program was replaced: ending, so that the new one is started"
                : "The program was replaced, and this is still the old one. To use the new one: home-sync stop-daemon, and start it again"
        );
        return supervisor.RestartsUs;
    }
}
