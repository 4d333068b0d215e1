namespace HomeSync.Tests.Configuration;

public sealed class AVariableInTheEnvironment : IDisposable
{
    private readonly ConfigHome home = new();

    public AVariableInTheEnvironment() =>
        home.With(
            "sync_interval: 120\nbackup_retention: 7\nremote_backup_enabled: yes\nauto_push: yes\ndotfiles_dir: ~/file\n"
        );

    public void Dispose() => home.Dispose();

    [Fact]
    public void Overrules_the_file()
    {
        home.WithVariable("SYNC_INTERVAL", "5m")
            .WithVariable("BACKUP_RETENTION", "8")
            .WithVariable("REMOTE_BACKUP_ENABLED", "false")
            .WithVariable("AUTO_PUSH_ENABLED", "0")
            .WithVariable("DOTFILES_DIR", "~/variable");

        var settings = home.Settings();

        Assert.Equal(TimeSpan.FromMinutes(5), settings.SyncInterval);
        Assert.Equal(TimeSpan.FromDays(8), settings.BackupRetention);
        Assert.False(settings.RemoteBackupEnabled);
        Assert.False(settings.AutoPushEnabled);
        Assert.Equal(home.Home["variable"], settings.DotfilesDir);
    }

    [Fact]
    public void Names_the_repository_by_either_name_the_first_first()
    {
        home.WithVariable("DOTFILES_ROOT", "/root-variable");
        Assert.Equal("/root-variable", home.Settings().DotfilesDir);

        home.WithVariable("DOTFILES_DIR", "/dir-variable");
        Assert.Equal("/dir-variable", home.Settings().DotfilesDir);
    }

    [Fact]
    public void Counts_as_not_set_when_it_is_empty() =>
        Assert.Equal(
            120,
            home.WithVariable("SYNC_INTERVAL", "").Settings().SyncInterval.TotalSeconds
        );

    [Fact]
    public void Warns_as_the_file_would() =>
        Assert.Equal(
            "$SYNC_INTERVAL: \"25h\" is more than 86400 seconds",
            home.WithVariable("SYNC_INTERVAL", "25h").Warnings().Single()
        );

    [Fact]
    public void Is_refused_by_its_name()
    {
        var error = home.WithVariable("SYNC_INTERVAL", "often").Error();

        Assert.Equal(
            "$SYNC_INTERVAL: \"often\" is not a number of seconds, allowed: 60 or more seconds (also 90s, 5m, 2h), over 86400 warns",
            Assert.Single(error.Details)
        );
        Assert.Equal(["unset SYNC_INTERVAL"], error.Run);
        Assert.Empty(error.Where);
    }
}
