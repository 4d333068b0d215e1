using HomeSync.Core.Configuration;
using HomeSync.Core.Logging;

namespace HomeSync.Core.FirstRun;

/// <summary>Whether the machine commits and rebases by itself; careful is what the defaults are.</summary>
internal sealed class HandsOff(SetupFile file, IQuestions person, Log log)
{
    private static readonly CarriedValue[] Choice =
    [
        new(ConfigKeys.Find(SyncKeys.AutoCommit)!, "true", null),
        new(ConfigKeys.Find(SyncKeys.OnDiverged)!, "rebase", null),
    ];

    /// <summary>What is to be written for it; nothing on a careful machine.</summary>
    /// <param name="wish">What the command line says, or null.</param>
    public IReadOnlyList<CarriedValue> Values(bool? wish)
    {
        var isOpen = Choice.Any(value => file.Says(value.Key.Name) is null);
        if (!(wish ?? (person.IsThere && isOpen && Asked())))
            return [];
        foreach (
            var value in Choice.Where(v => file.Says(v.Key.Name) is { } said && said != v.Value)
        )
        {
            log.Warn(
                $"{value.Key.Name} stays {file.Says(value.Key.Name)} in the file. To change it: home-sync config set {value.Key.Name} {value.Value}{file.Option}"
            );
        }
        return [.. Choice.Where(value => file.Says(value.Key.Name) is null)];
    }

    private bool Asked() =>
        person.Agrees(
            "Run this machine hands-off: each sync commits your changed files, and puts your commits on top of the remote's when both sides have new ones?",
            standard: false
        );
}
