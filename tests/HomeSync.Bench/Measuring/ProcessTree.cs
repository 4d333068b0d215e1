namespace HomeSync.Bench.Measuring;

/// <summary>The processes in the files of one <c>strace -ff</c>.</summary>
internal sealed class ProcessTree
{
    private readonly Dictionary<int, string[]> lines;
    private readonly Dictionary<int, int> parents = [];

    // A thread's children are its process's.
    private readonly Dictionary<int, int> owners = [];

    public ProcessTree(string folder)
    {
        lines = Directory
            .EnumerateFiles(folder, "t.*")
            .ToDictionary(file => int.Parse(Path.GetExtension(file)[1..], null), File.ReadAllLines);
        foreach (var id in lines.Keys.Order())
            owners[id] = id;
        foreach (var (id, calls) in lines.OrderBy(thread => thread.Key))
        {
            foreach (var call in calls)
            {
                if (!call.StartsWith("execve", StringComparison.Ordinal))
                    Note(id, call);
            }
        }
        Root = lines.Keys.Single(id => !parents.ContainsKey(id) && owners[id] == id);
    }

    /// <summary>Programs that the first process started.</summary>
    public int Direct => Programs.Count(id => ParentOf(id) == Root);

    /// <summary>All programs but the first.</summary>
    public int All => Programs.Count();

    /// <summary>Sessions with a remote.</summary>
    public int Connections => Programs.Count(id => lines[id].Any(IsConnection));

    private int Root { get; }

    private IEnumerable<int> Programs =>
        lines.Keys.Where(id => id != Root && lines[id].Any(IsExec));

    private int ParentOf(int id) => parents.TryGetValue(id, out var parent) ? OwnerOf(parent) : 0;

    private int OwnerOf(int id) => owners[id] == id ? id : OwnerOf(owners[id]);

    private void Note(int id, string call)
    {
        if (
            call.LastIndexOf("= ", StringComparison.Ordinal) is not (> 0 and var equals)
            || !int.TryParse(call[(equals + 2)..].Split(' ')[0], out var child)
            || child <= 0
            || !owners.ContainsKey(child)
        )
        {
            return;
        }
        if (call.Contains("CLONE_THREAD", StringComparison.Ordinal))
            owners[child] = id;
        else
            parents[child] = id;
    }

    private static bool IsExec(string call) =>
        call.StartsWith("execve", StringComparison.Ordinal)
        && call.EndsWith("= 0", StringComparison.Ordinal);

    // The last word of what is run says it, whether git, sh or ssh runs it; and each runs in a process of its own.
    private static bool IsConnection(string call) =>
        IsExec(call) && Program(call) is "ssh" or "git-upload-pack" or "git-receive-pack";

    private static string Program(string call) => Path.GetFileName(call.Split('"')[1]);
}
