using HomeSync.Core.Configuration;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.FirstRun;

/// <summary>What the bash tool and the Python port left: their values are carried over, their files stay.</summary>
internal sealed class OlderTools(SetupMachine machine, SetupFile file, Log log)
{
    /// <summary>The values that the configuration doesn't hold yet; variables first, which were all that the bash tool read.</summary>
    public IReadOnlyList<CarriedValue> Values()
    {
        var values = new List<CarriedValue>();
        foreach (var key in ConfigKeys.All.Where(k => k.Name != RepositoryKeys.DotfilesDir))
        {
            if ((OfVariable(key) ?? OfOlderFile(key)) is { } value)
                values.Add(value);
        }
        return values;
    }

    /// <summary>Names what stays as it was.</summary>
    public void Tell()
    {
        if (LegacyProgram.RepositoryOf(machine.Paths) is { } repository)
        {
            log.Info(
                $"Stays as it was: the link {machine.Paths.Binary} into {repository}, until home-sync is installed in its place"
            );
        }

        foreach (var path in machine.Paths.OfOlderTools.Where(System.IO.Path.Exists))
            log.Info($"Stays as it was: {path}");
    }

    private CarriedValue? OfVariable(ConfigKey key)
    {
        if (key.VariableIn(machine.Environment) is not { } name)
            return null;
        var text = machine.Environment[name];
        if (key.Name == PlainPassword.Key)
        {
            log.Warn(
                $"${name} holds a password and isn't carried over. To put it into the keychain: home-sync credentials set-password"
            );
            return null;
        }
        var outcome = key.Read(text, PathBase.OfShell(machine.Paths), new Settings());
        if (outcome.Problem is { } problem)
        {
            log.Warn($"${name} isn't carried over: {problem}");
        }
        else if (file.Says(key.Name) is null)
        {
            return new CarriedValue(key, text, $"${name}");
        }
        else if (file.Says(key.Name) != outcome.Text)
        {
            log.Warn(
                $"{key.Name} stays {file.Says(key.Name)} in the file; ${name} says {Shown.Value(text)}, but only where it is set"
            );
        }

        return null;
    }

    private CarriedValue? OfOlderFile(ConfigKey key)
    {
        var entry = file.OlderEntries.FirstOrDefault(e => ConfigKeys.Find(e.Key) == key);
        if (entry is not { Kind: YamlKind.Text })
            return null;
        if (key.Name != PlainPassword.Key)
            return new CarriedValue(key, entry.Text, file.Older);
        log.Warn($"The password in {file.Older} isn't carried over");
        return null;
    }
}
