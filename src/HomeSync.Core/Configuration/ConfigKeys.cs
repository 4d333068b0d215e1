namespace HomeSync.Core.Configuration;

/// <summary>The one table of keys: reading, suggestions, variables and the template all follow it.</summary>
internal static class ConfigKeys
{
    /// <summary>In the order of the template.</summary>
    public static IReadOnlyList<ConfigKey> All { get; } =
    [
        .. RepositoryKeys.All(),
        .. SyncKeys.All(),
        .. WatchKeys.All(),
        .. PartKeys.All(),
        .. CredentialKeys.All(),
        .. LimitKeys.All(),
        .. MachineKeys.All(),
    ];

    /// <summary>The key of a name or older name as written in a file, or null.</summary>
    public static ConfigKey? Find(string name)
    {
        foreach (var key in All)
        {
            if (key.Name == name || key.Aliases.Contains(name))
                return key;
        }
        return null;
    }
}
