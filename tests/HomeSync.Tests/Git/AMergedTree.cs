using System.Text;
using HomeSync.Core.Git;

namespace HomeSync.Tests.Git;

public sealed class AMergedTree
{
    private const string Tree = "d2aeb6f9976671f7588a1b07af8374d1f87f163c";

    [Fact]
    public void Without_conflicts_is_just_its_name()
    {
        var report = Parse(Tree, "", "1", "f", "Auto-merging", "Auto-merging f\n");
        Assert.Equal((Tree, true), (report.Tree, report.IsClean));
        Assert.True(Parse(Tree).IsClean);
    }

    [Theory]
    [InlineData("CONFLICT (contents)", "123", "changed on both sides")]
    [InlineData("CONFLICT (contents)", "23", "added on both sides, not alike")]
    [InlineData("CONFLICT (binary)", "123", "binary, changed on both sides")]
    [InlineData("CONFLICT (modify/delete)", "12", "changed on one side, deleted on the other")]
    [InlineData("CONFLICT (distinct modes)", "23", "another kind of file on each side")]
    [InlineData("CONFLICT (rename/rename)", "123", "renamed on both sides, not alike")]
    [InlineData("CONFLICT (rename/delete)", "12", "renamed on one side, deleted on the other")]
    [InlineData(
        "CONFLICT (submodule lacks merge base)",
        "123",
        "a submodule, changed on both sides"
    )]
    [InlineData("CONFLICT (file/directory)", "12", "file/directory")]
    [InlineData("CONFLICT (something new)", "123", "something new")]
    public void Names_what_happened(string type, string stages, string kind)
    {
        var conflict = Assert.Single(
            Parse([Tree, .. Stages("a b\nc", stages), "", "1", "a b\nc", type, "words\n"]).Conflicts
        );
        Assert.Equal(("a b\nc", kind), (conflict.Path, conflict.Kind));
    }

    [Fact]
    public void Folds_the_name_that_git_made_up_into_the_real_one()
    {
        var report = Parse([
            Tree,
            .. Stages("d/h", "12"),
            .. Stages("d~o", "3"),
            "",
            .. new[] { "2", "d~o", "d", "CONFLICT (file/directory)", "words\n" },
            .. new[] { "1", "d~o", "CONFLICT (modify/delete)", "words\n" },
            .. new[] { "1", "d/h", "CONFLICT (modify/delete)", "words\n" },
        ]);
        Assert.Equal(["d", "d/h"], report.Conflicts.Select(c => c.Path));
        Assert.Equal("d~o", report.Conflicts[0].Stray);
    }

    [Theory]
    [InlineData("2|d~o|d|CONFLICT (file/directory)|words", "1|d|CONFLICT (distinct modes)|words")]
    [InlineData("1|d|CONFLICT (distinct modes)|words", "2|d~o|d|CONFLICT (file/directory)|words")]
    public void Keeps_the_name_that_git_made_up_whatever_else_is_said(string one, string other)
    {
        var report = Parse([Tree, "", .. one.Split('|'), .. other.Split('|')]);
        Assert.Equal(("d", "d~o"), report.Conflicts.Select(c => (c.Path, c.Stray)).Single());
    }

    [Fact]
    public void Forgets_no_path_that_no_message_is_about()
    {
        var report = Parse([Tree, .. Stages("silent", "123"), ""]);
        Assert.Equal("silent", Assert.Single(report.Conflicts).Path);
    }

    [Fact]
    public void Ties_the_names_of_a_rename_together()
    {
        var report = Parse([
            Tree,
            .. Stages("new", "123"),
            "",
            .. new[] { "1", "new", "CONFLICT (contents)", "words\n" },
        ]);
        var tied = report.With([("old", "new"), ("other", "another"), ("older", "old")]);
        Assert.Equal(["new", "old", "older"], Assert.Single(tied.Conflicts).Names.Order());
    }

    [Fact]
    public void May_end_in_words()
    {
        string[] message = ["1", "f", "Auto-merging", "Auto-merging f\n"];
        // As git 2.39 does: digits alone make no number.
        var report = Parse([Tree, "", .. message, "or merge commit 805ed48\n", "1"]);
        Assert.True(report.IsClean);
    }

    [Theory]
    [InlineData("CONFLICT (rename/rename)", "renamed on both sides, not alike")]
    [InlineData("CONFLICT (rename/delete)", "renamed on one side, deleted on the other")]
    [InlineData("CONFLICT (file/directory)", "a file on one side, a folder on the other")]
    public void Names_what_happened_to_several(string type, string kind)
    {
        var conflicts = Parse([Tree, .. Stages("a", "12"), "", "2", "a", "b", type, "words\n"]);
        Assert.Equal(kind, conflicts.Conflicts[0].Kind);
    }

    [Theory]
    [InlineData("123", "changed on both sides")]
    [InlineData("12", "changed on one side, deleted on the other")]
    [InlineData("23", "added on both sides, not alike")]
    public void Names_by_its_sides_what_no_message_is_about(string stages, string kind) =>
        Assert.Equal(kind, Assert.Single(Parse([Tree, .. Stages("a", stages)]).Conflicts).Kind);

    [Theory]
    [InlineData("")]
    [InlineData("tree|no stage")]
    [InlineData("tree||x|f|type|words")]
    [InlineData("tree||9|f|type|words")]
    [InlineData("tree||-3|f|CONFLICT (contents)|words")]
    [InlineData("tree||-4|f|CONFLICT (contents)|words")]
    [InlineData("tree||2147483647|f|CONFLICT (contents)|words")]
    [InlineData("tree||0|CONFLICT (contents)|words")]
    [InlineData("tree||1|f|CONFLICT (contents)")]
    [InlineData("tree||2|f|CONFLICT (contents)|words")]
    public void That_cannot_be_read_is_no_merge(string fields) =>
        Assert.Throws<FormatException>(() => Parse(fields.Length == 0 ? [] : fields.Split('|')));

    private static IEnumerable<string> Stages(string name, string stages) =>
        stages.Select(stage => $"100644 {Tree} {stage}\t{name}");

    private static MergeReport Parse(params IEnumerable<string> fields) =>
        MergeTreeParser.Parse(Encoding.UTF8.GetBytes(string.Concat(fields.Select(f => f + '\0'))));
}
