using HomeSync.Core.Logging;

namespace HomeSync.Core.Daemon;

/// <summary>An upgrade that leaves the old program running is none.</summary>
/// <param name="program">This program's file.</param>
/// <param name="isRestarted">Whether a new daemon is started when this one ends with an error.</param>
/// <param name="log">Hears of it.</param>
internal sealed class Upgrade(OwnProgram program, Func<bool> isRestarted, Log log)
{
    private bool told;

    /// <summary>Whether to end, so that the new program is started; where nobody would start it, a person is told once.</summary>
    public bool MustGiveWay()
    {
        if (!program.IsReplaced || told)
            return false;
        told = true;
        if (isRestarted())
        {
            log.Info("The program was replaced: ending, so that the new one is started");
            return true;
        }
        log.Warn(
            "The program was replaced, and this is still the old one, which nobody would start again. To use the new one: home-sync stop-daemon, and start it again"
        );
        return false;
    }
}
