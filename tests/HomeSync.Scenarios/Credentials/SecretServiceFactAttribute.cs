using HomeSync.TestKit;

namespace HomeSync.Scenarios.Credentials;

/// <summary>A test with a real Secret Service; skipped, with the reason, where there is none to start.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SecretServiceFactAttribute : FactAttribute
{
    public SecretServiceFactAttribute()
    {
        string[] tools = ["secret-tool", "gnome-keyring-daemon", "dbus-run-session"];
        var missing = tools.Where(tool => Tool.TryFind(tool) is null).ToList();
        if (!OperatingSystem.IsLinux() || missing.Count > 0)
        {
            Skip =
                $"{string.Join(", ", missing)} missing (Linux: apt install gnome-keyring libsecret-tools dbus)";
        }
    }
}
