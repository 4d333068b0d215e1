namespace HomeSync.Tests.Configuration;

public sealed class AnEntryThatIsOff : IDisposable
{
    private readonly ConfigHome home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData(
        "snyc_interval: 60",
        "snyc_interval: isn't a key of home-sync and is ignored, did you mean sync_interval?"
    )]
    [InlineData(
        "auto-push: no",
        "auto-push: isn't a key of home-sync and is ignored, did you mean auto_push?"
    )]
    [InlineData(
        "Log_Level: INFO",
        "Log_Level: isn't a key of home-sync and is ignored, did you mean log_level?"
    )]
    // As near to the older name, which is told only where it is nearer.
    [InlineData(
        "auto_push_ena: no",
        "auto_push_ena: isn't a key of home-sync and is ignored, did you mean auto_push_enabled?"
    )]
    [InlineData("colour: red", "colour: isn't a key of home-sync and is ignored")]
    public void Is_ignored_with_a_warning_when_its_key_is_unknown(string line, string warning) =>
        Assert.Equal($"FILE:1:1 {warning}", home.With($"{line}\n").Warnings().Single());

    [Fact]
    public void Is_told_what_a_bare_tilde_means() =>
        Assert.Equal(
            "FILE:1:16 sync_interval: has no value and is ignored (a bare ~ means nothing in YAML, \"~\" in quotes is the home)",
            home.With("sync_interval: ~\n").Warnings().Single()
        );

    [Fact]
    public void Is_skipped_whole_when_it_holds_more()
    {
        home.With(
            """
            extras:
              sync_interval: nonsense
              list: [1, {a: b}, [c, [d]]]
              ? [x, y]
              : - z
            others:
            - sync_interval: 1
            sync_interval: 120
            """
        );

        Assert.Equal(120, home.Settings().SyncInterval.TotalSeconds);
        Assert.Equal(2, home.Warnings().Count());
    }

    [Theory]
    [InlineData("sync_interval:", "1:15")]
    [InlineData("sync_interval: null", "1:16")]
    [InlineData("sync_interval: ''", "1:16")]
    [InlineData("sync_interval: # later", "1:15")]
    public void Counts_as_not_set_when_it_has_no_value(string line, string place)
    {
        home.With($"{line}\nlog_level: INFO\n");

        Assert.Equal(3600, home.Settings().SyncInterval.TotalSeconds);
        Assert.Equal(
            $"FILE:{place} sync_interval: has no value and is ignored",
            home.Warnings().Single()
        );
    }

    [Fact]
    public void Is_not_the_tilde_where_a_path_belongs()
    {
        Assert.Equal(home.Home.Path, home.With("dotfiles_dir: ~\n").Settings().DotfilesDir);
        Assert.Equal(home.Home.Path, home.With("dotfiles_dir: \"~\"\n").Settings().DotfilesDir);
    }

    [Fact]
    public void Is_refused_when_it_is_a_mapping() =>
        Assert.Equal(
            "FILE:2:3 auto_commit: is a mapping, allowed: true or false (also yes, no, on, off)",
            home.With("auto_commit:\n  when: always\n").Problems().Single()
        );

    [Fact]
    public void Is_refused_when_an_older_spelling_says_it_again() =>
        Assert.Equal(
            "FILE:3:1 auto_push: means the same as auto_push_enabled in line 1, again in line 3, allowed: once",
            home.With("auto_push_enabled: no\n\nauto_push: no\n").Problems().Single()
        );

    [Fact]
    public void Is_refused_twice_even_if_unknown() =>
        Assert.Equal(
            "FILE:2:1 colour: is already in line 1, again in line 2, allowed: once",
            home.With("colour: red\ncolour: blue\n").Problems().Single()
        );

    [Theory]
    [InlineData("git_dir", "work_tree")]
    [InlineData("work_tree", "git_dir")]
    public void Is_refused_when_its_other_half_is_missing(string half, string other) =>
        Assert.Equal(
            $"FILE:1:1 {half}: stands without {other}, allowed: both or neither",
            home.With($"{half}: ~/x\n{other}:\n").Problems().Single()
        );
}
