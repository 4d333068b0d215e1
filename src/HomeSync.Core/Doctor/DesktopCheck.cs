namespace HomeSync.Core.Doctor;

/// <summary>Whether the daemon could tell somebody on the desktop.</summary>
internal static class DesktopCheck
{
    private static readonly string[] Tools = ["osascript", "notify-send"];

    public static Check Of(Facts facts) => new("desktop", () => Look(facts));

    private static CheckResult Look(Facts facts)
    {
        if (!facts.Settings.NotificationsEnabled)
            return CheckResult.Info("off", "nobody is told (notifications_enabled)");
        var tool = Tools.FirstOrDefault(t => Programs.On(facts.Daemon.Environment, t) is not null);
        return tool is null
            ? CheckResult.Info(
                "missing",
                $"nobody is told: there is neither {Tools[0]} nor {Tools[1]}; home-sync status --check tells scripts"
            )
            : CheckResult.Ok($"told by {tool}");
    }
}
