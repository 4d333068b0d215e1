using HomeSync.TestKit;

namespace HomeSync.Scenarios.Faults;

/// <summary>Machines in one state, to which they can be set back as often as is needed.</summary>
internal sealed class Stage : IDisposable
{
    private readonly Fleet _fleet = new();
    private readonly Machine _store = new("store");

    /// <param name="operation">What will be interrupted.</param>
    /// <param name="byOrdinaryUser">Whether all of it belongs to somebody whom permissions bind.</param>
    public Stage(Operation operation, bool byOrdinaryUser = false)
    {
        Operation = operation;
        foreach (var machine in new[] { _fleet.Laptop, _fleet.Desktop })
        {
            var git = machine.Environment["GIT_CONFIG_GLOBAL"];
            // What is copied back has other inodes: that must not look like a change.
            File.AppendAllText(
                git,
                $"[core]\n\ttrustctime = false\n\tcheckStat = minimal\n[gc]\n\tauto = 0\n[safe]\n\tdirectory = *\n[url \"{_fleet.Remote}\"]\n\tinsteadOf = {Earlier.Remote}\n"
            );
            machine.Configure("on_diverged: merge");
        }
        Earlier.InSync(_fleet);
        operation.Prepare(_fleet);
        if (byOrdinaryUser)
            OrdinaryUser.Own(Laptop, Path.GetDirectoryName(_fleet.Remote)!);
        Copy(Laptop.Home.Path, _store.Home["laptop"]);
        Copy(_fleet.Remote, _store.Home["remote"]);
    }

    public Operation Operation { get; }

    /// <summary>Where it is interrupted.</summary>
    public Machine Laptop => _fleet.Laptop;

    /// <summary>Everything as it was before the operation.</summary>
    public void SetBack()
    {
        Copy(_store.Home["laptop"], Laptop.Home.Path);
        Copy(_store.Home["remote"], _fleet.Remote);
    }

    /// <summary>Takes the laptop's repository as it is on another disk.</summary>
    public void TakeOver(SmallDisk disk)
    {
        // Not straight: a mount is gone when its folder is removed, also from outside its namespace.
        Copy(disk.Path, _store.Home["disk"]);
        Copy(_store.Home["disk"], Laptop.Dotfiles.Path);
    }

    /// <summary>After an interruption: nothing is torn; and after the next sync all is there, whole and in sync.</summary>
    public void AssertRecovers(Undisturbed undisturbed)
    {
        undisturbed.AssertNothingTorn(Laptop);
        Operation.Next(Laptop);
        undisturbed.AssertNothingLost(Laptop);
        undisturbed.AssertEnded(Laptop);
        Undisturbed.AssertTidy(Laptop);
    }

    public void Dispose()
    {
        _fleet.Dispose();
        _store.Dispose();
    }

    private void Copy(string from, string to) =>
        _store
            .Run("/bin/sh", ["-c", "rm -rf \"$2\" && cp -a \"$1\" \"$2\"", "sh", from, to])
            .Succeeded();
}
