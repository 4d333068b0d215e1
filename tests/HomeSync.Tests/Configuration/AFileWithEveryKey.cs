using HomeSync.Core.Configuration;
using Microsoft.Extensions.Logging;

namespace HomeSync.Tests.Configuration;

public sealed class AFileWithEveryKey : IDisposable
{
    private const string Text = """
        sync_interval: 120
        watch: yes
        watch_debounce: 2
        watch_max_delay: 10m
        stale_after: 2d
        backup_retention: 7
        auto_push_enabled: false
        remote_backup_enabled: false
        notifications_enabled: false
        sync_dotfiles: false
        sync_credentials: false
        sync_homebrew: false
        machine_profile: work
        log_level: debug
        log_syslog: on
        dotfiles_dir: ~/dots
        credential_master_password: "hunter2"
        auto_commit: true
        auto_commit_untracked: true
        max_file_size: 10K
        secret_guard: warn
        credentials_tools:
          sync: [ws, "sync all"]
          backup: /opt/ws backup
          list:
            - ws
            - list
        credentials_password: env
        credentials_password_variable: WS_PASSWORD
        on_diverged: stop
        submodules: true
        git_timeout: 31
        network_timeout: 61
        hook_timeout: 5m
        lock_timeout: 0
        git_dir: $HOME/dots.git
        work_tree: .
        """;

    private readonly ConfigHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Sets_every_one()
    {
        var settings = home.With(Text).Settings();

        Assert.Equal("hunter2", settings.CredentialMasterPassword?.Reveal());
        Assert.Equal(
            new Settings
            {
                SyncInterval = TimeSpan.FromMinutes(2),
                Watch = true,
                WatchDebounce = TimeSpan.FromSeconds(2),
                WatchMaxDelay = TimeSpan.FromMinutes(10),
                StaleAfter = TimeSpan.FromDays(2),
                BackupRetention = TimeSpan.FromDays(7),
                AutoPushEnabled = false,
                RemoteBackupEnabled = false,
                NotificationsEnabled = false,
                SyncDotfiles = false,
                SyncCredentials = false,
                AsksForCredentials = true,
                SyncHomebrew = false,
                MachineProfile = MachineProfile.Work,
                LogLevel = LogLevel.Debug,
                LogSyslog = true,
                DotfilesDir = home.Home["dots"],
                AutoCommit = true,
                AutoCommitUntracked = true,
                MaxFileSize = 10 * 1024,
                SecretGuard = GuardPolicy.Warn,
                CredentialsIn = "ws\nsync all",
                CredentialsOut = "/opt/ws backup",
                CredentialsList = "ws\nlist",
                CredentialsPassword = PasswordWay.Variable,
                CredentialsVariable = "WS_PASSWORD",
                OnDiverged = DivergedPolicy.Stop,
                Submodules = true,
                GitTimeout = TimeSpan.FromSeconds(31),
                NetworkTimeout = TimeSpan.FromSeconds(61),
                HookTimeout = TimeSpan.FromMinutes(5),
                LockTimeout = TimeSpan.Zero,
                GitDir = home.Home["dots.git"],
                WorkTree = home.Home.Path,
            },
            settings with
            {
                CredentialMasterPassword = null,
            }
        );
    }

    [Theory]
    [InlineData("credentials_password: open sesame")]
    [InlineData("credentials_password_variable: open sesame")]
    public void That_has_the_password_in_the_wrong_place_does_not_show_it(string line)
    {
        var problem = Assert.Throws<Core.Errors.ConfigException>(() => home.With(line).Load());
        Assert.DoesNotContain("sesame", problem.Report(), StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", SecretMask.Hide(line), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("credentials_tools: ws")]
    [InlineData("credentials_tools: {sync: {a: b}}")]
    [InlineData("credentials_tools: {sync: []}")]
    [InlineData("credentials_tools: {[a]: b}")]
    [InlineData("credentials_tools: {sync: [[a], b]}")]
    [InlineData("credentials_tools: {snyc: a}")]
    public void That_has_something_else_for_a_program_is_told(string line)
    {
        var loader = home.With(line);
        var told = Record.Exception(() => loader.Load());
        Assert.True(told is Core.Errors.ConfigException || loader.Load().Warnings.Count > 0);
    }

    [Fact]
    public void Leaves_no_key_of_the_table_out()
    {
        var written = YamlReader.Read(Text).Entries.Select(e => e.Key).Order();

        Assert.Equal(ConfigKeys.All.Select(k => k.Name).Order(), written);
    }
}
