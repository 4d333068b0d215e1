using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;
using HomeSync.Core.Sync;

namespace HomeSync.Tests.Fuzzing;

/// <summary>What a sync leaves for the next one, which has to read it whatever became of it on the disk.</summary>
public sealed class WhatASyncLeaves
{
    [Fact]
    public void A_journal() =>
        Fuzz.Reader(
            "journal",
            new(
                """{"Id":"20260131-081502-abcdef","Branch":"refs/heads/main","OldTip":"11","NewTip":"22","Savepoint":"s","OldIndex":"33","Steps":[{"Path":"YmFkLw==","Number":7,"Old":{"Kind":0,"Mode":0,"Hash":""},"New":{"Kind":1,"Mode":384,"Hash":"44"}}]}""",
                """{"Id":"first","Steps":[]}"""
            ),
            bytes =>
            {
                if (JournalJson.Read(bytes) is not { } journal)
                    return;
                var again = JournalJson.Read(JournalJson.Of(journal))!;
                Assert.Equal(journal with { Steps = [] }, again with { Steps = [] });
                Assert.Equal(
                    journal.Steps.Select(s => s.ToStep()),
                    again.Steps.Select(s => s.ToStep())
                );
                Assert.All(journal.Steps, s => Assert.True(Enum.IsDefined(s.Old.Kind)));
                Assert.All(journal.Steps, s => Assert.True(Enum.IsDefined(s.New.Kind)));
            }
        );

    [Fact]
    public void An_unconfirmed_push() =>
        Fuzz.Reader(
            "unconfirmed push",
            new("""{"Branch":"refs/heads/main","OldTip":"11","Commit":"22","Local":"33"}"""),
            bytes =>
            {
                if (UnconfirmedJson.Read(bytes) is { } read)
                    Assert.Equal(read, UnconfirmedJson.Read(UnconfirmedJson.Of(read)));
            }
        );

    [Fact]
    public void An_open_conflict() =>
        Fuzz.Reader(
            "open conflict",
            new(
                """{"Branch":"b","Upstream":"u","Here":"11","There":"22","Ours":"33","Marked":"44","Files":[{"Path":"YQ==","Line":"a: both","IsAlone":true}],"Decided":[{"Path":"YQ==","Choice":{"Side":1}},{"Path":"Yg==","Choice":{"Edited":{"Ours":"1","Theirs":"2","Mode":"100644","Blob":"5"}}}]}"""
            ),
            bytes =>
            {
                if (OpenConflictJson.Read(bytes) is not { } read)
                    return;
                Assert.All(read.Files, file => Assert.NotNull(file.Name + file.What));
                Assert.All(
                    read.Decided,
                    d => Assert.True(d.Choice.Side is null == d.Choice.Edited is not null)
                );
                Assert.All(
                    read.Decided,
                    d => Assert.True(d.Choice.Side is not { } side || Enum.IsDefined(side))
                );
                var written = OpenConflictJson.Of(read);
                Assert.Equal(written, OpenConflictJson.Of(OpenConflictJson.Read(written)!));
                var paths = read.Decided.Select(d => ByteText.Decode(d.Path)).ToList();
                Assert.Equal(paths.Distinct(), paths);
            }
        );

    [Fact]
    public void What_a_savepoint_says() =>
        Fuzz.Reader(
            "savepoint",
            new(
                "home-sync savepoint 20260131-081502-abcdef, before: auto-commit\n\nId: 20260131-081502-abcdef\nWhy: auto-commit\nBranch: refs/heads/main\nFrom: 11\nTo: 22\nFiles: 33\nIndex-After: 44\nTouched: 5\nStaged: 66\nBrought-Files: yes\n"
            ),
            bytes =>
            {
                if (SavepointMessage.Read(ByteText.Decode(bytes)) is not { } note)
                    return;
                Assert.Equal(note, SavepointMessage.Read(SavepointMessage.Of(note)));
                Assert.InRange(note.Time?.Year ?? 1, 1, 9999);
            }
        );

    [Fact]
    public void A_name_in_a_savepoint() =>
        Fuzz.Reader(
            "savepoint's file",
            new("644 File a b", "777 Link x", "0 Missing gone", "37777777777 Other y"),
            bytes =>
            {
                try
                {
                    var file = SavedFile.Parse(ByteText.Decode(bytes));
                    Assert.True(Enum.IsDefined(file.Kind));
                    Assert.Equal(file, SavedFile.Parse(file.ToString()));
                }
                catch (FormatException)
                {
                    // What isn't ours.
                }
            }
        );
}
