using HomeSync.Core.Git;
using HomeSync.Core.Guard;
using HomeSync.Core.Platform;
using HomeSync.TestKit;

namespace HomeSync.Tests.Fuzzing;

/// <summary>Every parser of git's answers: a value, or a <see cref="FormatException"/>.</summary>
public sealed class WhatGitPrints
{
    private const string Id = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private static readonly Mutated Answers = new(
        "To example.org:dots.git\n!\trefs/heads/main:refs/heads/main\t[remote rejected] (pre-receive hook declined)\nDone\n",
        "To /srv/dots.git\n*\t0123456:refs/heads/main\t[new branch]\n \t0123456:refs/heads/main\t1..2\nDone\n",
        "To b\n!\t0:refs/heads/main\t[rejected] (fetch first)\nTo c\n \t0:refs/heads/main\t1..2\n*\trefs/tags/v:refs/tags/v\t[new tag]\n",
        "remote: error: no\nremote: fatal: No space left on device\nerror: failed to push some refs to 'x'\n",
        " = [up to date]      main       -> origin/main\n * [new branch]      x          -> origin/x\n",
        "fatal: couldn't find remote ref refs/heads/gone\nfatal: the remote end hung up unexpectedly\n",
        "Counting objects:  33% (1/3)\rCounting objects: 100% (3/3), done.\nremote: Compressing objects: 50% (1/2)\r",
        "git version 2.39.5 (Apple Git-154)\n",
        "ssh: Could not resolve hostname x\r\nfetching ... fatal: index file corrupt\n"
    );

    [Fact]
    public void Is_read_by_nothing_that_is_not_here()
    {
        var here = File.ReadAllText(
            Path.Combine(Checkout.Root, "tests/HomeSync.Tests/Fuzzing/WhatGitPrints.cs")
        );
        var parsers = Directory
            .EnumerateFiles(Path.Combine(Checkout.Root, "src/HomeSync.Core/Git"), "*Parser.cs")
            .Select(Path.GetFileNameWithoutExtension)
            .ToList();
        Assert.NotEmpty(parsers);
        Assert.All(parsers, parser => Assert.Contains($"{parser}.Parse(", here));
    }

    [Fact]
    public void Of_a_status() =>
        Reader(
            "git status",
            new(
                $"# branch.oid {Id}\0# branch.head main\0# branch.upstream origin/main\0# branch.ab +2 -3\0# stash 1\0",
                $"1 M. N... 100644 100644 100644 {Id} {Id} a b\01 .D S.MU 160000 160000 000000 {Id} {Id} -x\n\"y\"\0",
                $"u UU N... 100644 100644 100644 100644 {Id} {Id} {Id} both\0? new/\0! ignored\0",
                "# branch.oid (initial)\0# branch.head (detached)\0"
            ),
            bytes =>
                Assert.DoesNotContain(null, StatusParser.Parse(bytes).Changed.Select(c => c.Path))
        );

    [Fact]
    public void Of_differences() =>
        Reader(
            "git diff --raw",
            new(
                $":000000 100644 {Id} {Id} A\0new\0:100644 000000 {Id} {Id} D\0gone\n\0",
                $":160000 160000 {Id} {Id} M\0sub\0"
            ),
            bytes =>
                Assert.All(
                    RawDiffParser.Parse(bytes),
                    change => Assert.NotNull(change.Path + change.IsAddition + change.IsDeletion)
                )
        );

    [Fact]
    public void Of_a_merged_tree() =>
        Reader(
            "git merge-tree",
            new(
                $"{Id}\0100644 {Id} 1\ta\0100644 {Id} 2\ta\0100644 {Id} 3\ta\0\01\0a\0CONFLICT (contents)\0CONFLICT (content): a\n\0",
                $"{Id}\0100644 {Id} 3\td~main\0\02\0d~main\0d\0CONFLICT (file/directory)\0words\n\01\0d\0Auto-merging\0Auto-merging d\n\0",
                $"{Id}\0\03\0a\0b\0c\0CONFLICT (rename/rename)\0words\n\01\0s\0CONFLICT (submodule)\0w\0Recursive merging\n",
                $"{Id}\0"
            ),
            bytes =>
                Assert.All(
                    MergeTreeParser.Parse(bytes).Conflicts,
                    conflict => Assert.NotEmpty(conflict.Names)
                )
        );

    [Fact]
    public void Of_branches() =>
        Reader(
            "git ls-remote",
            new(
                $"{Id}\trefs/heads/main\n{Id}\trefs/heads/a/b\n",
                $"{Id}\tHEAD\n{Id}\trefs/tags/x\n"
            ),
            bytes =>
                Assert.DoesNotContain(
                    HeadsParser.Parse(ByteText.Decode(bytes)),
                    branch => (branch.Name + branch.Tip).AsSpan().ContainsAny('\t', '\n')
                )
        );

    [Fact]
    public void Of_flags() =>
        Reader("git ls-files -v", new("H name", "s a b", "S x"), b => FlaggedFile.Parse(b));

    [Fact]
    public void In_records_that_come_in_pieces() =>
        Reader(
            "git -z",
            new("a\0b c\0\0", "refs/heads/main\0" + Id + "\0\n"),
            bytes =>
            {
                var records = new List<string>();
                var reader = new NulRecords(record => records.Add(ByteText.Decode(record)));
                foreach (var piece in bytes.Chunk(3))
                    reader.Take(piece);
                var whole = bytes.AsSpan(0, bytes.AsSpan().LastIndexOf((byte)0) + 1);
                Assert.Equal(NulFields.Of(whole), records);
            }
        );

    [Fact]
    public void To_a_push() =>
        Reader(
            "git push",
            Answers,
            bytes => PushReport.Of(new Finished(bytes.Length % 2, bytes, bytes, false))
        );

    [Fact]
    public void To_a_fetch() =>
        Reader(
            "git fetch",
            Answers,
            bytes =>
            {
                var report = FetchReport.Of(new Finished(1, [], bytes, false));
                Assert.False(report.BroughtSomething && report.Refs.Count == 0);
                Assert.DoesNotContain(string.Concat(report.Words), char.IsControl);
            }
        );

    [Fact]
    public void Of_how_far_both_are_apart() =>
        Reader(
            "git for-each-ref",
            new("ahead 1", "behind 2", "ahead 10, behind 2", "gone", ""),
            bytes =>
            {
                var apart = TrackText.Parse(ByteText.Decode(bytes));
                Assert.True(apart is null or { Ahead: >= 0, Behind: >= 0 });
            }
        );

    [Fact]
    public void Of_a_failure() =>
        Reader(
            "git's errors",
            Answers,
            bytes =>
            {
                GitFailure.KindOf(new Finished(128, [], bytes, false));
                GitProgress.NewestIn(bytes);
                GitVersion.Parse(ByteText.Decode(bytes));
            }
        );

    [Fact]
    public void Of_commits() =>
        Reader(
            "git cat-file --batch",
            new(Commits.Select(commit => $"{Id} commit {commit.Length}\n{commit}\n").ToArray()),
            bytes => CommitBatch.Parse(bytes)
        );

    [Fact]
    public void Of_a_commit() =>
        Reader("a stored commit", new(Commits), bytes => RawCommit.Parse(bytes));

    [Fact]
    public void Of_contents_in_which_secrets_are_looked_for() =>
        Reader(
            "git cat-file --batch, for secrets",
            new(
                $"{Id} blob 11\nhello\nworld\n{Id} missing\n",
                $"{Id} blob 27\npassword = \"hunter2hunter2\"\n",
                $"{Id} blob 72\n-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\nghp_0123456789\n"
            ),
            bytes =>
            {
                var scan = new BlobScan();
                foreach (var piece in bytes.Chunk(5))
                    scan.Take(piece);
                Assert.True(scan.Found.Count <= bytes.AsSpan().Count((byte)'\n'));
            }
        );

    [Fact]
    public void Of_a_remotes_address() =>
        Reader(
            "a remote's address",
            new(
                "ssh://git:word@example.org:2222/dots.git",
                "git@example.org:dots.git",
                "https://x:token@example.org/dots.git?a=b",
                "ssh://[::1]:22/x",
                "/srv/dots.git"
            ),
            bytes =>
            {
                var url = ByteText.Decode(bytes);
                ShownUrl.Of(url);
                if (SshAddress.Of(url) is { } address)
                    Assert.NotEmpty(address.KnownAs + address.Command);
            }
        );

    private static string[] Commits =>
        [
            $"tree {Id}\nparent {Id}\nparent {Id}\nauthor Ada <ada@example.org> 1767225600 +0100\ncommitter Ada <ada@example.org> 1767225600 +0100\nencoding latin1\n\nMessage\n",
            $"tree {Id}\nauthor  <> 0 +0000\ngpgsig -----BEGIN\n more\n -----END\n\n",
        ];

    private static void Reader(string name, Mutated inputs, Action<byte[]> read) =>
        Fuzz.Reader(
            name,
            inputs,
            bytes =>
            {
                try
                {
                    read(bytes);
                }
                catch (FormatException said)
                {
                    Assert.NotEmpty(said.Message);
                }
            }
        );
}
