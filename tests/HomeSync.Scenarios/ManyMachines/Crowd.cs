using System.Text.RegularExpressions;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.ManyMachines;

/// <summary>Many people with a machine each and one repository between them, who save and sync at the same time.</summary>
internal sealed class Crowd : IDisposable
{
    private const int OneInIsKilled = 12;

    private readonly Fleet _fleet;
    private readonly List<Person> _people;
    private int _killed;
    private int _syncs;
    private int _conflicts;
    private int _lostRaces;

    /// <param name="count">How many.</param>
    /// <param name="seed">What they do; when they do it is the computer's choice.</param>
    public Crowd(int count, int seed)
    {
        string[] names = [.. Enumerable.Range(1, count).Select(n => $"m{n:00}")];
        _fleet = new Fleet(names);
        var first = _fleet[names[0]];
        var places = names.Select(name =>
            $"[{name}]\n" + string.Concat(Enumerable.Repeat(".\n", 8))
        );
        first.Dotfiles.Write(
            "shared",
            "# top\n" + string.Concat(Enumerable.Repeat(".\n", 8)) + string.Concat(places)
        );
        first.SendAll("A file that all share");
        foreach (var name in names.Skip(1))
            _fleet[name].Git("pull", "--quiet");
        foreach (var name in names)
        {
            _fleet[name]
                .Configure(
                    "auto_commit: true",
                    "auto_commit_untracked: true",
                    "on_diverged: rebase"
                );
        }
        _people = [.. names.Select((name, i) => new Person(_fleet[name], seed * 1000 + i))];
    }

    /// <summary>How many syncs found that both sides had changed the same lines.</summary>
    public int Conflicts => _conflicts;

    /// <summary>What happened, in a line.</summary>
    public string Tally =>
        $"{_people.Count} machines, {_people.Sum(p => p.Words.Count)} things saved, {_syncs} syncs, {_killed} killed, {_conflicts} conflicts, {_lostRaces} gave up a race";

    /// <summary>All work, and then sync at the same time, while some go on saving.</summary>
    /// <param name="rounds">How often.</param>
    /// <param name="sameLines">Whether they also write where everybody writes.</param>
    public void Work(int rounds, bool sameLines)
    {
        for (var round = 0; round < rounds; round++)
            AllAtOnce(person => WorkAndSync(person, sameLines));
    }

    /// <summary>One after the other, until all have all.</summary>
    public void ComeTogether()
    {
        for (var pass = 0; pass < 4; pass++)
        {
            foreach (var person in _people)
                Settle(person);
        }
    }

    /// <summary>All clones are at the remote's commit, with nothing left to commit, and nothing is locked or broken.</summary>
    public void AssertAlike()
    {
        var first = _people[0].Machine;
        var tip = first.Git("-C", _fleet.Remote, "rev-parse", "main");
        foreach (var machine in _people.Select(p => p.Machine))
        {
            Assert.Equal(
                (machine.Name, tip, ""),
                (machine.Name, machine.Tip(), machine.ShortStatus())
            );
            Assert.Equal("", machine.Git("fsck", "--no-dangling"));
            Assert.False(machine.Dotfiles.Has(".git/home-sync"));
            Assert.False(machine.Dotfiles.Has(".git/index.lock"));
        }
    }

    /// <summary>Every file that one person alone works on is on any machine as they left it.</summary>
    public void AssertEverybodysOwnFiles()
    {
        var any = _people[^1].Machine.Dotfiles;
        foreach (var person in _people)
        {
            var names = Directory
                .EnumerateFiles(any[person.Machine.Name], "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(any.Path, file))
                .ToDictionary(
                    name => name,
                    name => (any.Read(name), any.Mode(name).HasFlag(UnixFileMode.UserExecute))
                );
            Assert.Equal(person.Files.OrderBy(f => f.Key), names.OrderBy(f => f.Key));
        }
    }

    /// <summary>Each thing that was ever saved is in the history, in a live tree or in a savepoint.</summary>
    public void AssertNothingIsLost()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var machine in _people.Select(p => p.Machine))
            found.UnionWith(WordsOn(machine));
        var lost = _people.SelectMany(p => p.Words).Except(found);
        Assert.Equal("", string.Join(' ', lost));
    }

    public void Dispose() => _fleet.Dispose();

    private void WorkAndSync(Person person, bool sameLines)
    {
        person.Work();
        if (sameLines && person.Happens(oneIn: 3))
            person.WriteAtTheTop();
        using var sync = person.Machine.StartHomeSync("sync");
        Interlocked.Increment(ref _syncs);
        if (person.Happens(OneInIsKilled))
        {
            Thread.Sleep(person.SomeTime()); // anywhere within it
            Kill(person, sync);
            return;
        }
        if (person.Happens(oneIn: 4))
        {
            person.Append();
            Judge(sync.Wait(TimeSpan.FromMinutes(5)));
            return;
        }
        person.IsSynced = Judge(sync.Wait(TimeSpan.FromMinutes(5)));
        if (!person.IsSynced && person.Happens(oneIn: 2))
            Resolve(person);
    }

    /// <summary>Alone, so that its git goes on, or with all that it started.</summary>
    private void Kill(Person person, RunningProgram sync)
    {
        if (person.Happens(oneIn: 2))
            sync.Signal(9);
        else
            person.Machine.KillAll();
        sync.Wait();
        Interlocked.Increment(ref _killed);
    }

    private void Settle(Person person)
    {
        if (!Judge(person.Machine.HomeSync("sync")))
            Resolve(person);
    }

    private void Resolve(Person person)
    {
        var side = person.Happens(oneIn: 2) ? "--ours" : "--theirs";
        var run = person.Machine.HomeSync("resolve", side);
        if (!run.Err.Contains("There is no conflict to settle", StringComparison.Ordinal))
            Judge(run);
    }

    /// <returns>Whether all of the machine was synced.</returns>
    private bool Judge(Run run)
    {
        if (run.ExitCode == 0)
            return true;
        if (run.Err.Contains("changed the same things", StringComparison.Ordinal))
            Interlocked.Increment(ref _conflicts);
        else if (run.Err.Contains("keeps changing", StringComparison.Ordinal))
            Interlocked.Increment(ref _lostRaces);
        else
            Assert.Fail(run.Transcript);
        return false;
    }

    private void AllAtOnce(Action<Person> action)
    {
        var failures = new List<Exception>();
        Thread[] threads =
        [
            .. _people.Select(person => new Thread(() =>
            {
                try
                {
                    action(person);
                }
                catch (Exception failure)
                {
                    lock (failures)
                        failures.Add(failure);
                }
            })),
        ];
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        if (failures.Count > 0)
            throw new AggregateException(failures);
    }

    private static IEnumerable<string> WordsOn(Machine machine)
    {
        const string all =
            "git rev-list --objects --all | cut -d' ' -f1 | git cat-file --batch --buffer; "
            + "find . -path ./.git -prune -o -type f -exec cat {} +";
        machine.WorkingFolder = machine.Dotfiles.Path;
        var text = machine.Run("/bin/sh", ["-c", all]).Succeeded().Out;
        return Regex.Matches(text, @"wm\d+x\d+x[0-9a-f]+y").Select(m => m.Value);
    }
}
