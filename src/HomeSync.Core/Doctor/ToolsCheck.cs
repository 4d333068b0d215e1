using HomeSync.Core.Credentials;
using HomeSync.Core.Text;

namespace HomeSync.Core.Doctor;

/// <summary>The user's own programs for credentials, and the one by which a password is typed unseen.</summary>
internal static class ToolsCheck
{
    public static Check Of(Facts facts) => new("tools", () => Look(facts));

    /// <summary>The programs by which credentials come and go, as configured.</summary>
    public static IEnumerable<string> OfCredentials(Facts facts) =>
        Tools(facts).Select(tool => tool.Name).Distinct();

    private static IEnumerable<CredentialTool> Tools(Facts facts)
    {
        var settings = facts.Settings;
        if (!settings.SyncCredentials)
            return [];
        IEnumerable<string> tools =
        [
            settings.CredentialsIn,
            .. settings.RemoteBackupEnabled ? [settings.CredentialsOut] : Array.Empty<string>(),
            settings.CredentialsList,
        ];
        return tools
            .Distinct()
            .Select(words => new CredentialTool(words, settings, facts.Daemon.Environment));
    }

    private static IEnumerable<CheckResult> Look(Facts facts)
    {
        var (there, gone, missing) = (
            new List<string>(),
            new List<CredentialTool>(),
            new List<string>()
        );
        var note = CredentialNote.Read(facts.Machine.Paths.CredentialsFile);
        if (!facts.Settings.SyncCredentials)
            yield return CheckResult.Info("off", "credentials aren't synced (sync_credentials)");
        foreach (var tool in Tools(facts))
        {
            if (tool.Find() is not null)
                there.Add(Shown.Word(tool.Name));
            else if (tool.HasWorked(note))
                gone.Add(tool);
            else
                missing.Add(Shown.Word(tool.Name));
        }
        if (there.Count > 0)
            yield return CheckResult.Ok($"for credentials: {string.Join(", ", there.Distinct())}");
        var where = facts.Daemon.Whose.Length == 0 ? "" : $" on the PATH of {facts.Daemon.Whose}";
        foreach (var tool in gone.DistinctBy(tool => tool.Name))
        {
            var result = CheckResult.Of(tool.Missing());
            yield return result with
            {
                What = result.What + where,
            };
        }
        missing = [.. missing.Except(gone.Select(tool => Shown.Word(tool.Name)))];
        if (missing.Count > 0)
            yield return Missing(facts, missing, where);
        if (Programs.On(facts.Machine.Environment, "stty") is null)
        {
            yield return CheckResult.Info(
                "no-stty",
                "there is no stty: a password that is typed can't be hidden"
            );
        }
    }

    private static CheckResult Missing(Facts facts, List<string> names, string where)
    {
        var tools = string.Join(", ", names);
        var list = Shown.Word(facts.Settings.CredentialsList.Split('\n')[0]);
        var then = names is [var one] && one == list ? "aren't counted" : "are left alone";
        var what = $"credentials {then}: there is no {tools}{where}";
        // The defaults are the names of one person's tools: only who asked for them misses them.
        return facts.Settings.AsksForCredentials
            ? CheckResult.Warning("missing", what, [.. CredentialErrors.NoTool(tools).Run])
            : CheckResult.Info("missing", what);
    }
}
