using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Logging;

namespace HomeSync.Core.Daemon;

/// <summary>The configuration of a process that lives for weeks: one that is broken is told once, and the last good one stays.</summary>
/// <param name="loader">Reads it.</param>
/// <param name="log">Hears what is wrong with it.</param>
internal sealed class LiveConfig(ConfigLoader loader, Log log)
{
    private string told = "";

    /// <summary>The last one that could be read; null while none could.</summary>
    public LoadedConfig? Current { get; private set; }

    /// <summary>Why it can't be used; null when it could be read just now.</summary>
    public ConfigException? Problem { get; private set; }

    /// <summary>Reads it again.</summary>
    public void Load()
    {
        try
        {
            Current = loader.Load();
            Problem = null;
            Tell(string.Join('\n', Current.Warnings), log.Warn);
        }
        catch (ConfigException problem)
        {
            Problem = problem;
            // Without any, there is no sync, and that tells of it.
            if (Current is not null)
            {
                Tell(
                    $"{problem.Report()}\n\nThe configuration stays as it was before.",
                    text => log.Error(text)
                );
            }
        }
    }

    /// <summary>Only what wasn't told the last time.</summary>
    private void Tell(string text, Action<string> say)
    {
        if (text.Length > 0 && text != told)
            say(text);
        told = text;
    }
}
