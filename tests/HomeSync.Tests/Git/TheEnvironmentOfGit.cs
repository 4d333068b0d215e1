using HomeSync.Core.Git;

namespace HomeSync.Tests.Git;

public sealed class TheEnvironmentOfGit
{
    private static readonly RepositoryPlace Ordinary = new(
        "/home/ada/dot",
        "/home/ada/dot/.git",
        false
    );
    private static readonly RepositoryPlace Separate = new("/home/ada", "/home/ada/.dot.git", true);

    [Theory]
    [InlineData("GIT_DIR")]
    [InlineData("GIT_WORK_TREE")]
    [InlineData("GIT_INDEX_FILE")]
    [InlineData("GIT_OBJECT_DIRECTORY")]
    [InlineData("GIT_ALTERNATE_OBJECT_DIRECTORIES")]
    [InlineData("GIT_COMMON_DIR")]
    [InlineData("GIT_NAMESPACE")]
    [InlineData("GIT_PREFIX")]
    [InlineData("GIT_CONFIG")]
    [InlineData("GIT_CONFIG_PARAMETERS")]
    [InlineData("GIT_CONFIG_COUNT")]
    [InlineData("GIT_CONFIG_KEY_0")]
    [InlineData("GIT_GLOB_PATHSPECS")]
    [InlineData("GIT_TRACE")]
    [InlineData("GIT_EXTERNAL_DIFF")]
    [InlineData("GIT_QUARANTINE_PATH")]
    [InlineData("GIT_AUTHOR_DATE")]
    public void Leaves_behind_what_points_elsewhere(string name) =>
        Assert.DoesNotContain(name, For(new GitCall("status"), inherited: name).Keys);

    [Theory]
    [InlineData("PATH")]
    [InlineData("HOME")]
    [InlineData("SSH_AUTH_SOCK")]
    [InlineData("GIT_AUTHOR_NAME")]
    [InlineData("GIT_COMMITTER_EMAIL")]
    [InlineData("GIT_CONFIG_GLOBAL")]
    [InlineData("GIT_SSH_COMMAND")]
    [InlineData("GIT_SSL_CAINFO")]
    [InlineData("GIT_HTTP_USER_AGENT")]
    [InlineData("GIT_EXEC_PATH")]
    public void Keeps_who_the_user_is_and_how_they_connect(string name) =>
        Assert.Equal("mine", For(new GitCall("status"), inherited: name)[name]);

    [Fact]
    public void Makes_git_readable_and_quiet()
    {
        var environment = For(new GitCall("status"), inherited: "LC_ALL");
        Assert.Equal("1", environment["GIT_LITERAL_PATHSPECS"]);
        Assert.Equal("C", environment["LC_ALL"]);
        Assert.Equal("0", environment["GIT_OPTIONAL_LOCKS"]);
        Assert.Equal("/home/ada", environment["GIT_CEILING_DIRECTORIES"]);
        Assert.Equal(Environment.ProcessId, SyncMarker.ProcessOf(environment));
    }

    [Fact]
    public void Leaves_a_hooks_words_and_patterns_to_the_user()
    {
        var environment = For(new GitCall("hook") { Work = GitWork.Hook }, inherited: "LC_ALL");
        Assert.Equal("mine", environment["LC_ALL"]);
        Assert.DoesNotContain("GIT_LITERAL_PATHSPECS", environment.Keys);
        Assert.Equal(":", environment["GIT_EDITOR"]);
        Assert.Equal(Environment.ProcessId, SyncMarker.ProcessOf(environment));
    }

    [Fact]
    public void Asks_nobody_without_a_terminal()
    {
        var environment = For(new GitCall("fetch"), inherited: "SSH_ASKPASS");
        Assert.Equal("0", environment["GIT_TERMINAL_PROMPT"]);
        Assert.Equal(("", ""), (environment["GIT_ASKPASS"], environment["SSH_ASKPASS"]));
        Assert.Equal("never", environment["SSH_ASKPASS_REQUIRE"]);
    }

    [Fact]
    public void May_ask_the_person_at_the_terminal()
    {
        var environment = new GitEnvironment(
            new Dictionary<string, string> { ["SSH_ASKPASS"] = "mine" }
        ).For(new GitCall("fetch"), Ordinary, onTerminal: true);
        Assert.Equal("mine", environment["SSH_ASKPASS"]);
        Assert.DoesNotContain("GIT_TERMINAL_PROMPT", environment.Keys);
    }

    [Fact]
    public void Names_the_repository_where_the_work_tree_does_not()
    {
        var environment = For(new GitCall("status"), place: Separate);
        Assert.Equal(
            ("/home/ada/.dot.git", "/home/ada"),
            (environment["GIT_DIR"], environment["GIT_WORK_TREE"])
        );
        Assert.DoesNotContain("GIT_CEILING_DIRECTORIES", environment.Keys);
    }

    [Fact]
    public void Names_what_a_call_works_on_instead()
    {
        var call = new GitCall("x")
        {
            IndexFile = "/i",
            WorkTree = "/w",
            ObjectFolder = "/o",
        };
        var environment = For(call);
        Assert.Equal(
            ("/i", "/w", "/home/ada/dot/.git"),
            (environment["GIT_INDEX_FILE"], environment["GIT_WORK_TREE"], environment["GIT_DIR"])
        );
        Assert.Equal("/o", environment["GIT_OBJECT_DIRECTORY"]);
        Assert.Equal("/home/ada/dot/.git/objects", environment["GIT_ALTERNATE_OBJECT_DIRECTORIES"]);
    }

    private static Dictionary<string, string> For(
        GitCall call,
        string inherited = "PATH",
        RepositoryPlace? place = null
    ) =>
        new GitEnvironment(new Dictionary<string, string> { [inherited] = "mine" }).For(
            call,
            place ?? Ordinary,
            onTerminal: false
        );
}
