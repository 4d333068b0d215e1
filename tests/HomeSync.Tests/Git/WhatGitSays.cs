using System.Text;
using CsCheck;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Tests.Git;

public sealed class WhatGitSays
{
    private static readonly string Id = new('a', 40);

    [Fact]
    public void Of_branch_and_files_is_read_whole()
    {
        var status = Status(
            $"# branch.oid {Id}",
            "# branch.head main",
            "# branch.upstream origin/main",
            "# branch.ab +2 -3",
            "# stash 1",
            $"1 M. N... 100644 100644 100644 {Id} {Id} a b",
            $"1 .D N... 100644 100644 000000 {Id} {Id} -x\n\"y\"",
            $"1 A. N... 000000 100644 100644 {new string('0', 40)} {Id} new",
            $"1 .T N... 160000 160000 100644 {Id} {Id} once a submodule",
            $"u UU N... 100644 100644 100644 100644 {Id} {Id} {Id} both sides",
            "? new/",
            "! ignored"
        );
        Assert.Equal((Id, "main", "origin/main"), (status.Tip, status.Branch, status.Upstream));
        Assert.Equal((2, 3), (status.Ahead, status.Behind));
        Assert.Equal(
            [
                new FileChange("a b", 'M', '.') { OldId = Id },
                new FileChange("-x\n\"y\"", '.', 'D') { OldId = Id },
                new FileChange("new", 'A', '.'),
                new FileChange("once a submodule", '.', 'T'),
            ],
            status.Changed
        );
        Assert.Equal(["both sides"], status.Unmerged);
        Assert.Equal(["new/"], status.Untracked);
    }

    [Fact]
    public void Of_a_branch_without_commit_or_of_none_is_nothing()
    {
        var status = Status("# branch.oid (initial)", "# branch.head (detached)", "# odd");
        Assert.Null(status.Tip);
        Assert.Null(status.Branch);
        Assert.Null(status.Ahead);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("2 R. renamed")]
    [InlineData("1 M. N... 100644")]
    [InlineData("u UU")]
    [InlineData("# branch.ab 2")]
    [InlineData("# branch.ab +a -b")]
    public void That_is_no_status_is_not_taken_for_one(string line) =>
        Assert.Throws<FormatException>(() => Status(line));

    [Theory]
    [InlineData('M', '.', "M ", false)]
    [InlineData('.', 'D', " D", true)]
    [InlineData('D', '.', "D ", true)]
    [InlineData('D', 'A', "DA", false)]
    public void Of_a_file_is_shown_short(char staged, char unstaged, string shown, bool deleted)
    {
        var change = new FileChange("x", staged, unstaged);
        Assert.Equal((shown, deleted), (change.Short, change.IsDeletion));
    }

    [Fact]
    public void Of_differences_is_read_whole()
    {
        var none = new string('0', 40);
        var changes = RawDiffParser.Parse(
            Encoding.UTF8.GetBytes(
                $":000000 100644 {none} {Id} A\0new file\0:100644 000000 {Id} {none} D\0gone\n\0:160000 160000 {Id} {Id} M\0sub\0"
            )
        );
        Assert.Equal(["new file", "gone\n", "sub"], changes.Select(c => c.Path));
        Assert.Equal([true, false, false], changes.Select(c => c.IsAddition));
        Assert.Equal([false, true, false], changes.Select(c => c.IsDeletion));
        Assert.Equal([false, false, true], changes.Select(c => c.IsSubmodule));
        Assert.Equal(
            ("000000", "100644", Id),
            (changes[0].OldMode, changes[0].NewMode, changes[0].NewId)
        );
    }

    [Fact]
    public void Of_a_file_without_flags_needs_no_room() =>
        Assert.Null(FlaggedFile.Parse("H plain"u8));

    [Theory]
    [InlineData("h plain", true, false)]
    [InlineData("S plain", false, true)]
    [InlineData("s plain", true, true)]
    [InlineData("S x", false, true)]
    public void Of_flags_is_two_things_in_one_letter(string line, bool unchanged, bool skip) =>
        Assert.Equal(
            new FlaggedFile(line[2..], unchanged, skip),
            FlaggedFile.Parse(ByteText.Encode(line))
        );

    [Theory]
    [InlineData("H")]
    [InlineData("H ")]
    [InlineData("Hx name")]
    public void That_is_no_flag_is_not_taken_for_one(string line) =>
        Assert.Throws<FormatException>(() => FlaggedFile.Parse(ByteText.Encode(line)));

    [Theory]
    [InlineData("git version 2.39.5\n", "2.39.5")]
    [InlineData("git version 2.39.5 (Apple Git-154)\n", "2.39.5")]
    [InlineData("git version 2.47.GIT\n", "2.47")]
    [InlineData("git version 2.40.0.windows.1\n", "2.40.0")]
    [InlineData("git version 3\n", null)]
    [InlineData("sh: git: not found", null)]
    [InlineData("", null)]
    public void Of_its_version_is_three_numbers(string text, string? version) =>
        Assert.Equal(version is null ? null : Version.Parse(version), GitVersion.Parse(text));

    [Theory]
    [InlineData("2.37.7", true)]
    [InlineData("2.38.GIT", false)]
    [InlineData("2.38.0", false)]
    public void Of_its_version_may_be_that_it_is_too_old(string version, bool isTooOld)
    {
        var usage = new Finished(129, [], [], false);
        var asked = usage with { Output = Encoding.UTF8.GetBytes($"git version {version}\n") };
        var thrown = Record.Exception(() => GitVersion.ExplainIfTooOld(usage, () => asked));
        Assert.Equal(isTooOld, thrown is GitException);
    }

    [Theory]
    [InlineData("a\0b\0", new[] { "a", "b" })]
    [InlineData("a\0\0b", new[] { "a", "", "b" })]
    [InlineData("", new string[0])]
    [InlineData("\0", new[] { "" })]
    public void In_fields_is_split_at_their_ends(string text, string[] fields) =>
        Assert.Equal(fields, NulFields.Of(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(100)]
    public void In_records_is_taken_as_it_comes(int piece)
    {
        var records = new List<string>();
        var reader = new NulRecords(record => records.Add(ByteText.Decode(record)));
        foreach (var bytes in Encoding.UTF8.GetBytes("a\0bcdef\0\0gh\0rest").Chunk(piece))
            reader.Take(bytes);
        Assert.Equal(["a", "bcdef", "", "gh"], records);
    }

    [Theory]
    [InlineData(129, "usage: git", "git version 2.37.9", true)]
    [InlineData(1, "git: 'x' is not a git command", "git version 2.37.9", true)]
    [InlineData(1, "fatal: something else", "git version 2.37.9", false)]
    [InlineData(0, "git: 'x' is not a git command", "git version 2.37.9", false)]
    [InlineData(129, "usage: git", "git version 2.38.0", false)]
    [InlineData(129, "usage: git", "no version", false)]
    public void Of_its_age_is_asked_where_it_failed_like_an_old_one(
        int code,
        string errors,
        string version,
        bool isTooOld
    )
    {
        Finished Said(int code, string text) =>
            new(code, Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(text), false);
        var told = Record.Exception(() =>
            GitVersion.ExplainIfTooOld(Said(code, errors), () => Said(0, version))
        );
        Assert.Equal(isTooOld, told is Core.Errors.GitException);
        Assert.True(isTooOld || told is null);
    }

    [Theory]
    [InlineData("1 .M N... 100644")]
    [InlineData(":100644 100644 a b")]
    [InlineData("100644 100644 a b M")]
    [InlineData(":100644 100644 a b M")]
    [InlineData(":100644 100644 a b\0name")]
    [InlineData("100644 100644 a b M\0name")]
    [InlineData(":100644 100644 a b M\0name\0:100644 100644 a b M")]
    public void Of_differences_that_are_none_is_not_taken_for_some(string text) =>
        Assert.Throws<FormatException>(() => RawDiffParser.Parse(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Of_a_submodule_tells_what_changed_in_it()
    {
        var status = Status(
            $"1 .M SC.U 160000 160000 160000 {Id} {Id} sub",
            $"1 .M N... 100644 100644 100644 {Id} {Id} file"
        );
        Assert.Equal(["SC.U", null], status.Changed.Select(c => c.Submodule));
        Assert.Equal([null, Id], status.Changed.Select(c => c.OldId));
    }

    [Fact]
    public void In_fields_comes_back_whatever_it_is() =>
        Gen.Byte[1, 255]
            .Array[1, 20]
            .Array[0, 10]
            .Sample(
                names =>
                    NulFields
                        .Of([.. names.SelectMany(n => n.Append((byte)0))])
                        .Select(Core.Platform.ByteText.Encode)
                        .SequenceEqual(names, new ByBytes()),
                seed: "0000000000001",
                iter: 5000
            );

    private static GitStatus Status(params string[] lines) =>
        StatusParser.Parse(Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + '\0'))));

    private sealed class ByBytes : EqualityComparer<byte[]>
    {
        public override bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public override int GetHashCode(byte[] bytes) => bytes.Length;
    }
}
