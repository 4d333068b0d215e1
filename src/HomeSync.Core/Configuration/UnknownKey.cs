using HomeSync.Core.Errors;
using HomeSync.Core.Text;

namespace HomeSync.Core.Configuration;

/// <summary>The error for a key that doesn't exist.</summary>
internal static class UnknownKey
{
    public static ConfigException Of(string name)
    {
        var known = ConfigKeys.All.SelectMany(k => k.Aliases.Prepend(k.Name));
        return new ConfigException($"{Shown.Word(name)} isn't a key of home-sync")
        {
            Code = InvalidConfig.Code,
            Causes = Nearest.To(name, known) is { } nearest ? [$"Did you mean {nearest}?"] : [],
            Run = ["home-sync config --effective"],
        };
    }
}
