using HomeSync.Core.Git;
using HomeSync.Core.Joining;
using HomeSync.Core.Sync;
using HomeSync.TestKit;

namespace HomeSync.Tests.Sync;

public sealed class AConflictRemembered : IDisposable
{
    /// <summary>As the serializer wrote it before the members were written one by one.</summary>
    private const string Older = """
        {"Name":"x","Branch":"refs/heads/main","Upstream":"origin/main","Here":"aa","There":"bb",
        "Files":[{"Path":"LnpzaHJj","Line":".zshrc: changed on both sides","IsAlone":true,"Name":".zshrc"},
        {"Path":"/woi","Line":"odd","IsAlone":false,"Name":"?"}],"Ours":"cc","Marked":"dd",
        "Decided":[{"Path":"LnpzaHJj","Choice":{"Side":1,"Edited":null}},
        {"Path":"/woi","Choice":{"Side":null,"Edited":{"Ours":"1","Theirs":"2","Mode":"100644","Blob":"3"}}}]}
        """;

    private const string Begun =
        """{"Branch":"b","Upstream":"u","Here":"h","There":"t","Files":[],"Decided":[""";

    private readonly TempHome home = new();

    private RepositoryPlace Place => new(home.Path, home[".git"], IsSeparate: false);

    public void Dispose() => home.Dispose();

    [Fact]
    public void By_an_older_version_is_read()
    {
        home.Write(".git/home-sync/conflict.json", Older);
        AssertIsTheOlder(OpenConflict.In(Place));
    }

    [Fact]
    public void Is_the_same_after_writing_and_reading()
    {
        home.Write(".git/home-sync/conflict.json", Older);
        OpenConflict.In(Place)!.Remember(Place);
        Assert.NotEqual(Older, File.ReadAllText(home[".git/home-sync/conflict.json"]));
        AssertIsTheOlder(OpenConflict.In(Place));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"Branch\":")]
    [InlineData("{\"Branch\":\"b\",\"Upstream\":\"u\",\"Here\":\"h\"}")]
    [InlineData(
        "{\"Branch\":\"b\",\"Upstream\":\"u\",\"Here\":\"h\",\"There\":\"t\",\"Files\":[\".zshrc\"]}"
    )]
    [InlineData(Begun + """{"Path":"YQ==","Choice":{}}]}""")]
    [InlineData(Begun + """{"Path":"YQ==","Choice":{"Side":7}}]}""")]
    [InlineData(
        Begun
            + """{"Path":"YQ==","Choice":{"Side":0,"Edited":{"Ours":"1","Theirs":"2","Mode":"100644","Blob":"3"}}}]}"""
    )]
    [InlineData(
        Begun + """{"Path":"YQ==","Choice":{"Side":0}},{"Path":"YQ==","Choice":{"Side":1}}]}"""
    )]
    public void That_cannot_be_read_is_none(string content)
    {
        home.Write(".git/home-sync/conflict.json", content);
        Assert.Null(OpenConflict.In(Place));
    }

    private static void AssertIsTheOlder(OpenConflict? conflict)
    {
        Assert.NotNull(conflict);
        Assert.Equal(
            ("refs/heads/main", "origin/main", "aa", "bb", "cc", "dd"),
            (
                conflict.Branch,
                conflict.Upstream,
                conflict.Here,
                conflict.There,
                conflict.Ours,
                conflict.Marked
            )
        );
        Assert.Equal(".zshrc", conflict.Files[0].Name);
        Assert.Equal(
            (".zshrc: changed on both sides", true),
            (conflict.Files[0].Line, conflict.Files[0].IsAlone)
        );
        Assert.Equal([0xff, 0x0a, 0x22], conflict.Files[1].Path);
        Assert.False(conflict.Files[1].IsAlone);
        Assert.Equal(new Choice(Side.Theirs), conflict.Decided[0].Choice);
        Assert.Equal(
            new Choice(null, new EditedFile("1", "2", "100644", "3")),
            conflict.Decided[1].Choice
        );
    }
}
