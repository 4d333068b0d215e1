using System.Text;
using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;
using HomeSync.TestKit;
using HomeSync.Tests.Git;

namespace HomeSync.Tests.Savepoints;

public sealed class ASavepoint : IDisposable
{
    private const string Reference = SampleSavepoint.Reference;

    private readonly GitBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Holds_raw_bytes_past_every_filter()
    {
        bench.Write(".gitattributes", "* text eol=lf\n*.secret filter=upper ident\n");
        bench.Machine.Git("config", "filter.upper.clean", "tr a-z A-Z");
        bench.Write("dos.txt", "one\r\ntwo\r\n");
        bench.Write("key.secret", "$Id$ quiet\r\n");
        byte[] bytes = [0, 255, 10, 13, 10, 0];
        bench.Files.Write("bytes", bytes);

        var saved = Save("dos.txt", "key.secret", "bytes");

        Assert.Equal("one\r\ntwo\r\n"u8.ToArray(), Blob("files/dos.txt"));
        Assert.Equal("$Id$ quiet\r\n"u8.ToArray(), Blob("files/key.secret"));
        Assert.Equal(bytes, Blob("files/bytes"));
        Assert.Equal(RawFile.IdentityOf(bench.Files["dos.txt"]), saved["dos.txt"]);
    }

    [Fact]
    public void Notes_kinds_modes_and_what_is_missing()
    {
        bench.Write("private", "x");
        bench.Files.SetMode("private", (UnixFileMode)Convert.ToInt32("600", 8));
        bench.Write("script", "x");
        bench.Files.SetMode("script", (UnixFileMode)Convert.ToInt32("755", 8));
        bench.Files.Link("link", "to/nowhere");
        Directory.CreateDirectory(bench.Files["folder"]);
        Fifo.Make(bench.Files["pipe"]);

        var saved = Save("private", "script", "link", "folder", "pipe", "missing");

        Assert.Equal("to/nowhere"u8.ToArray(), Blob("files/link"));
        Assert.Equal(RawKind.Missing, saved["missing"].Kind);
        Assert.Equal(
            """
            600 File private
            755 File script
            0 Link link
            0 Folder folder
            0 Other pipe
            0 Missing missing

            """,
            Encoding.UTF8.GetString(Blob("modes")).Replace('\0', '\n')
        );
        Assert.Equal(
            "120000 files/link\n100644 files/private\n100644 files/script",
            bench.Machine.Git(
                "ls-tree",
                "-r",
                "--format=%(objectmode) %(path)",
                Reference,
                "files/"
            )
        );
    }

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("say \"hi\" \\ there")]
    [InlineData("tab\there\r")]
    [InlineData(" lead and trail ")]
    [InlineData(":!magic")]
    [InlineData("-dash/Zoë 𝄞")]
    public void Keeps_a_strange_name(string name) => Keeps(name);

    [Fact]
    public void Keeps_a_name_that_is_no_text() => Keeps("bad\udcff\udcc3(");

    [Fact]
    public void Holds_the_index_and_what_was_staged_with_head_as_parent()
    {
        bench.Write(".zshrc", "staged\n");
        bench.Machine.Git("add", ".zshrc");
        bench.Write(".zshrc", "edited\n");
        var staged = bench.Machine.Git("write-tree");

        SampleSavepoint
            .Writer(bench.Git)
            .Save(
                SampleSavepoint.NoteOf(bench, bench.Tip) with
                {
                    StagedTree = staged,
                },
                [".zshrc"]
            );

        Assert.Equal(File.ReadAllBytes(bench.Place.IndexFile), Blob("index"));
        Assert.Equal(staged, bench.Machine.Git("rev-parse", $"{Reference}:staged"));
        Assert.Equal("edited\n"u8.ToArray(), Blob("files/.zshrc"));
        Assert.Equal(bench.Tip, bench.Machine.Git("rev-parse", $"{Reference}^"));
        Assert.Equal(
            "home-sync 2026-01-31T08:15:02+00:00",
            bench.Machine.Git("log", "-1", "--format=%cn %cI", Reference)
        );
    }

    [Fact]
    public void Changes_nothing_else()
    {
        bench.Write(".zshrc", "edited\n");
        var before = RepositoryPhoto.Of(bench.Files.Path);
        Save(".zshrc");
        Assert.Empty(before.Diff(RepositoryPhoto.Of(bench.Files.Path), ignoreGit: true));
        Assert.Equal(" M .zshrc", bench.Machine.Git("status", "--porcelain"));
    }

    [Fact]
    public void Holds_large_and_many_files()
    {
        var large = new byte[3_000_000];
        new Random(1).NextBytes(large);
        bench.Files.Write("large", large);
        var names = Enumerable.Range(0, 300).Select(i => $"many/{i}").ToList();
        foreach (var name in names)
            bench.Write(name, name);

        Save([.. names, "large", Written("empty")]);

        Assert.Equal(large, Blob("files/large"));
        Assert.Equal("many/299"u8.ToArray(), Blob("files/many/299"));
        Assert.Empty(Blob("files/empty"));
    }

    [Theory]
    [InlineData(1 << 20)]
    [InlineData((1 << 20) - 1)]
    public void Holds_an_index_as_it_was_when_it_was_copied(int size)
    {
        var index = new byte[size];
        new Random(2).NextBytes(index);
        File.WriteAllBytes(bench.Place.IndexFile, index);
        var room = new MoveRoom(bench.Place, new IndexKeeper(bench.Git));
        room.Open();
        room.CopyLiveIndex();
        if (room.KeptIndex is not null)
            File.WriteAllText(bench.Place.IndexFile, "another by now");

        SampleSavepoint
            .Writer(bench.Git)
            .Save(SampleSavepoint.NoteOf(bench, bench.Tip), [], room.KeptIndex);
        room.Clear();

        Assert.Equal(index, Blob("index"));
        Assert.Equal(
            size >= 1 << 20,
            !File.ReadAllBytes(bench.Place.IndexFile).SequenceEqual(index)
        );
        Assert.False(Directory.Exists(bench.Place.OwnFolder));
    }

    private string Written(string name)
    {
        bench.Write(name, "");
        return name;
    }

    private void Keeps(string name)
    {
        RawMove.Over(bench.Write("plain", "content\n"), bench.Files["x"]);
        if (name.Contains('/', StringComparison.Ordinal))
            Directory.CreateDirectory(Path.GetDirectoryName(bench.Files[name])!);
        RawMove.Over(bench.Files["x"], bench.Files[name]);

        var saved = Save(name);

        Assert.Equal(RawKind.File, saved[name].Kind);
        var listed = bench.Git.Ask(
            new Core.Git.GitCall("ls-tree", "-r", "-z", "--name-only", Reference),
            default
        );
        Assert.Contains($"files/{name}", listed.Text.Split('\0'));
    }

    private Dictionary<string, RawIdentity> Save(params string[] names) =>
        SampleSavepoint.Writer(bench.Git).Save(SampleSavepoint.NoteOf(bench, bench.Tip), names);

    private byte[] Blob(string path) =>
        bench
            .Git.Ask(new Core.Git.GitCall("cat-file", "blob", $"{Reference}:{path}"), default)
            .Output;
}
