using System.Text;
using CsCheck;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Tests.Git;

public sealed class ParsersFedWithGarbage
{
    private static readonly string[] Bits =
    [
        "1 .M N... 100644 100644 100644 ",
        "u UU N... ",
        "? ",
        "! ",
        "# branch.ab +1 -2",
        "# branch.ab +x -",
        "# ",
        ":100644 100755 aaaa bbbb M",
        ":",
        " ",
        "\0",
        "\t",
        "\n",
        "!\trefs/heads/main:refs/heads/main\t[rejected] (fetch first)",
        "*\ta:b",
        "H name",
        "s ",
        "git version 2.",
    ];

    private static readonly Gen<byte[]> Garbage = Gen.OneOf(
            Gen.Byte.Array[0, 30],
            Gen.Int[0, Bits.Length - 1].Select(i => Encoding.UTF8.GetBytes(Bits[i]))
        )
        .Array[0, 8]
        .Select(parts => parts.SelectMany(part => part).ToArray());

    [Fact]
    public void Of_status_say_that_it_is_no_status() =>
        Survives(bytes => StatusParser.Parse(bytes));

    [Fact]
    public void Of_diffs_say_that_it_is_no_diff() => Survives(bytes => RawDiffParser.Parse(bytes));

    [Fact]
    public void Of_flags_say_that_they_are_none() => Survives(bytes => FlaggedFile.Parse(bytes));

    [Fact]
    public void Of_records_take_the_same_in_pieces_as_in_one() =>
        Survives(bytes =>
        {
            var records = new List<string>();
            var reader = new NulRecords(record => records.Add(ByteText.Decode(record)));
            foreach (var piece in bytes.Chunk(3))
                reader.Take(piece);
            var whole = bytes.AsSpan(0, bytes.AsSpan().LastIndexOf((byte)0) + 1);
            Assert.Equal(NulFields.Of(whole), records);
        });

    [Fact]
    public void Of_fields_take_them_as_they_are() => Survives(bytes => NulFields.Of(bytes));

    [Fact]
    public void Of_answers_make_something_of_them() =>
        Survives(bytes =>
        {
            PushReport.Of(new Finished(1, bytes, bytes, false));
            PushReport.Of(new Finished(0, bytes, bytes, false));
            FetchReport.Of(new Finished(1, bytes, bytes, false));
            GitVersion.Parse(ByteText.Decode(bytes));
        });

    private static void Survives(Action<byte[]> parse) =>
        Garbage.Sample(
            bytes =>
            {
                try
                {
                    parse(bytes);
                }
                catch (FormatException) { }
            },
            seed: "0000000000001",
            iter: 10_000
        );
}
