using HomeSync.Core.Configuration;
using HomeSync.Core.Git;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.FirstRun;

/// <summary>What is to be done on a machine, in order.</summary>
internal sealed class SetupSteps(
    SetupMachine machine,
    SetupFile file,
    SetupRepository repository,
    Log log,
    CancellationToken cancelled
)
{
    private readonly string folder = repository.Folder;
    private readonly Settings settings = file.Loaded.Settings;
    private IReadOnlyList<string> different = [];

    /// <param name="remote">The remote to add, or null.</param>
    /// <param name="values">What to write besides the repository.</param>
    public IEnumerable<SetupStep> Of(string? remote, IReadOnlyList<CarriedValue> values)
    {
        if (repository.CloneFrom is { } url)
        {
            yield return new($"clone {ShownUrl.Of(url)} into {folder}", () => Clone(url));
        }

        if (repository.IsThere && CloneBeside.IsOpen(folder))
            yield return new($"finish the clone into {folder}, which was interrupted", Settle);

        if (repository.IsNew)
            yield return new($"start a repository in {folder}", Init);
        if (remote is not null)
        {
            yield return new(
                $"add the remote origin: {ShownUrl.Of(remote)}",
                () => AddRemote(remote)
            );
        }

        foreach (var own in new[] { machine.Paths.ConfigFolder, machine.Paths.LogFolder })
        {
            if (!Directory.Exists(own))
                yield return new($"make the folder {own}", () => Make(own));
        }
        if (new SetupConfig(file, log).Step(folder, values, IsTooEarly) is { } config)
            yield return config;
    }

    private void Clone(string url)
    {
        log.Info($"Cloning {ShownUrl.Of(url)} into {folder}...");
        different = new CloneBeside(machine, settings).Run(url, folder, cancelled);
        log.Info($"Cloned into {folder}");
        TellDifferent();
    }

    /// <summary>The files were put there, and nobody was told yet which ones weren't.</summary>
    private void Settle()
    {
        var opened = new Repository(machine.Git(repository.Place, settings));
        different = CloneBeside.Different(opened, cancelled);
        TellDifferent();
    }

    private void TellDifferent()
    {
        if (different.Count == 0)
            return;
        var git = repository.Place.Git;
        log.Warn(
            "These were here already and stay as they are; git has the other side's, and shows them as changed:"
                + Lines(different)
                + $"\nTo see how they differ: {git} diff"
                + $"\nTo take the other side's for one: {git} restore FILE"
        );
        // What an older tool's file says isn't carried over now.
        if (file.Says(SyncKeys.AutoCommit) is "true")
        {
            log.Warn(
                $"auto_commit is on, so the next sync sends this machine's version of these to all the others. Until they are settled: home-sync config set auto_commit false{file.Option}"
            );
        }
    }

    private void Init()
    {
        Directory.CreateDirectory(folder);
        machine.Git(repository.Place, settings).Ask(new GitCall("init", "--quiet"), cancelled);
        log.Info($"Started a repository in {folder}");
    }

    private void AddRemote(string url)
    {
        var call = new GitCall("remote", "add", "--", "origin", url);
        machine.Git(repository.Place, settings).Ask(call, cancelled);
        log.Info($"Added the remote origin: {ShownUrl.Of(url)}");
    }

    private void Make(string own)
    {
        PrivateFolder.Create(own);
        log.Info($"Made the folder {own}");
    }

    /// <summary>
    /// A commit by itself would send what this machine happens to have, or lacks, to all the others:
    /// after a clone over other files, or where tracked files are missing.
    /// </summary>
    private bool IsTooEarly(CarriedValue value)
    {
        if (value.Key.Name != SyncKeys.AutoCommit || value.Value != "true")
            return false;
        var missing = different.Count > 0 ? [] : Missing();
        if (missing.Count > 0)
        {
            log.Warn(
                $"These are missing here, and a commit would delete them on every machine:{Lines(missing)}"
            );
        }

        if (different.Count + missing.Count == 0)
            return false;
        log.Warn(
            $"auto_commit isn't switched on before these are settled. Then: home-sync config set auto_commit true{file.Option}"
        );
        return true;
    }

    private List<string> Missing()
    {
        var status = new Repository(machine.Git(repository.Place, settings)).Status(
            false,
            cancelled
        );
        return [.. status.Changed.Where(change => change.IsDeletion).Select(change => change.Path)];
    }

    private static string Lines(IReadOnlyList<string> names) =>
        string.Concat(names.Select(name => $"\n  {ByteText.ForPeople(name)}"));
}
