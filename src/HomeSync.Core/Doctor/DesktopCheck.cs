namespace HomeSync.Core.Doctor;

/// <summary>Whether the daemon could tell somebody on the desktop.</summary>
internal static class DesktopCheck
{
    private static readonly string[] Tools = ["osascript", "notify-send"];

    public static Check Of(Facts facts) => new("desktop", () => Look(facts));

    private static CheckResult Look(Facts facts)
    {
        if (!facts.Settings.NotificationsEnabled)
            return CheckResult.Info("off", "no notifications: notifications_enabled is off");
        var tool = Tools.FirstOrDefault(t => Programs.On(facts.Daemon.Environment, t) is not null);
        return tool is null
            ? CheckResult.Info(
                "missing",
                $"no notifications: there is neither {Tools[0]} nor {Tools[1]}; a script can ask home-sync status --check"
            )
            : CheckResult.Ok($"notifications by {tool}");
    }
}
