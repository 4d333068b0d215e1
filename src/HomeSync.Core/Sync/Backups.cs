using System.Globalization;
using HomeSync.Core.Git;

namespace HomeSync.Core.Sync;

/// <summary>
/// The branches <c>backup-YYYYMMDD-HHMMSS</c>: an automatic commit as it was before it was replayed.
/// One a day and twenty in all; one is only ever deleted when it still is where we made it.
/// </summary>
internal sealed class Backups(
    GitProgram git,
    Repository repository,
    Commits commits,
    TimeProvider clock
)
{
    private const int Most = 20;

    /// <summary>Where we note which are ours, and where we made them.</summary>
    private const string Ours = $"{OwnRefs.Folder}backups/";

    public void Keep(string commit, CancellationToken cancelled)
    {
        var now = clock.GetLocalNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var all = All(cancelled);
        var today = $"{OwnRefs.Backup}{now[..8]}";
        if (all.Any(b => b.Name.StartsWith(today, StringComparison.Ordinal)))
            return;
        var name = OwnRefs.Backup + now;
        var suffix = 1;
        while (repository.Resolve(BranchName.RefOf(name), cancelled) is not null)
            name = $"{OwnRefs.Backup}{now}-{++suffix}";
        commits.Keep(Ours + name, commit, cancelled);
        commits.Keep(BranchName.RefOf(name), commit, cancelled);
        foreach (var old in all.Skip(Most - 1))
            Drop(old.Name, old.Commit, cancelled);
    }

    private void Drop(string name, string commit, CancellationToken cancelled)
    {
        if (repository.Resolve(BranchName.RefOf(name), cancelled) == commit)
            commits.Drop(BranchName.RefOf(name), commit, cancelled);
        commits.Drop([Ours + name], cancelled);
    }

    /// <summary>The newest first.</summary>
    private List<(string Name, string Commit)> All(CancellationToken cancelled)
    {
        string[] options = ["--sort=-refname", "--format=%(refname:lstrip=3) %(objectname)"];
        return
        [
            .. git.Ask(new GitCall(["for-each-ref", .. options, Ours]), cancelled)
                .Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(' '))
                .Select(parts => (parts[0], parts[1])),
        ];
    }
}
