using System.Text;
using HomeSync.Core.Git;

namespace HomeSync.Tests.Git;

public sealed class ACommitAsItIsStored
{
    private const string Text = """
        tree 1111111111111111111111111111111111111111
        parent 2222222222222222222222222222222222222222
        parent 3333333333333333333333333333333333333333
        author Zoë <Doe <z@example.org> 1577923445 +0300
        committer Ada <a@example.org> 1577923446 +0000
        encoding ISO-8859-1
        gpgsig -----BEGIN SSH SIGNATURE-----
         author Nobody <n@example.org> 1 +0000
         -----END SSH SIGNATURE-----

        Subject

        author: not a header
        parent of nobody
        """;

    private const string Small = "tree t\nauthor A <a> 1 +0000\n\n";

    [Fact]
    public void Tells_who_wrote_it_and_when()
    {
        var commit = Parse(Text);
        Assert.Equal(("Zoë", "Doe <z@example.org"), commit.Author);
        Assert.Equal("@1577923445 +0300", commit.AuthorDate);
        Assert.Equal(("ISO-8859-1", true), (commit.Encoding, commit.IsSigned));
        Assert.Equal(2, commit.Parents.Count);
        Assert.Equal(new string('1', 40), commit.Tree);
        Assert.Equal("Subject\n\nauthor: not a header\nparent of nobody", commit.Message);
    }

    [Fact]
    public void Is_one_of_several_that_git_gives_at_once()
    {
        var commits = Batch($"1 commit 29\n{Small}\n2 commit 29\n{Small}\n")!;
        Assert.Equal(["t", "t"], commits.Select(c => c.Tree));
    }

    [Theory]
    [InlineData("1 missing\n")]
    [InlineData("1 blob 29\n" + Small + "\n")]
    [InlineData("1 commit 29\n" + Small)]
    [InlineData("1 commit 29")]
    [InlineData("1 commit -1\n" + Small + "\n")]
    [InlineData("1 commit 30\n" + Small + "\n")]
    [InlineData("1 commit 99999999999\n" + Small + "\n")]
    public void Is_none_where_one_of_several_is_missing_or_torn(string output) =>
        Assert.Null(Batch(output));

    [Fact]
    public void May_have_no_message_and_no_parent()
    {
        var commit = Parse("tree 1\nauthor A <a> 1 +0000\ncommitter A <a> 1 +0000\n");
        Assert.Equal(("", false, null), (commit.Message, commit.IsSigned, commit.Encoding));
        Assert.Empty(commit.Parents);
    }

    [Fact]
    public void May_be_by_somebody_without_a_name() =>
        Assert.Equal(
            ("", "a@example.org"),
            Parse("tree t\nauthor <a@example.org> 1 +0000\n").Author
        );

    [Theory]
    [InlineData("gpgsig", true)]
    [InlineData("gpgsig-sha256", true)]
    [InlineData("mergetag", false)]
    public void Is_signed_by_either_hash(string header, bool isSigned) =>
        Assert.Equal(isSigned, Parse($"tree t\nauthor A <a> 1 +0000\n{header} x\n\n").IsSigned);

    [Theory]
    [InlineData("")]
    [InlineData("tree 1\n\nno author")]
    [InlineData("tree 1\nauthor nobody\n\n")]
    [InlineData("author A <a> 1 +0000\n\n")]
    [InlineData("tree 1\nauthor A >a< 1 +0000\n\n")]
    [InlineData("tree\nauthor A <a> 1 +0000\n\n")]
    [InlineData("\n\ntree t\nauthor A <a> 1 +0000\n")]
    public void Must_be_a_commit(string text) => Assert.Throws<FormatException>(() => Parse(text));

    private static RawCommit Parse(string text) =>
        RawCommit.Parse(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));

    private static IReadOnlyList<RawCommit>? Batch(string output) =>
        CommitBatch.Parse(Encoding.UTF8.GetBytes(output));
}
