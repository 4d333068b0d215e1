using HomeSync.Core.Configuration;
using Microsoft.Extensions.Logging;

namespace HomeSync.Tests.Configuration;

/// <summary>The defaults, as the legacy contract gives them.</summary>
public sealed class AFileWithoutAnyKey
{
    private readonly Settings settings = new();

    [Fact]
    public void Means_what_the_tool_before_did()
    {
        Assert.Equal(TimeSpan.FromHours(1), settings.SyncInterval);
        Assert.Equal(TimeSpan.FromDays(30), settings.BackupRetention);
        Assert.True(settings.AutoPushEnabled);
        Assert.True(settings.RemoteBackupEnabled);
        Assert.True(settings.NotificationsEnabled);
        Assert.True(settings.SyncDotfiles);
        Assert.True(settings.SyncCredentials);
        Assert.True(settings.SyncHomebrew);
        Assert.Equal(LogLevel.Information, settings.LogLevel);
        Assert.Equal(MachineProfile.Default, settings.MachineProfile);
        Assert.Equal("ws-sync", settings.CredentialsIn);
        Assert.Equal("ws-backup", settings.CredentialsOut);
        Assert.Equal("ws-list", settings.CredentialsList);
        Assert.Equal("CREDENTIAL_MASTER_PASSWORD", settings.CredentialsVariable);
        Assert.Equal(TimeSpan.FromMinutes(5), settings.LockTimeout);
        Assert.Equal(TimeSpan.FromSeconds(30), settings.GitTimeout);
        Assert.Equal(TimeSpan.FromSeconds(60), settings.NetworkTimeout);
        Assert.Equal(TimeSpan.FromMinutes(5), settings.HookTimeout);
    }

    [Fact]
    public void Does_nothing_that_nobody_asked_for()
    {
        Assert.False(settings.AutoCommit);
        Assert.False(settings.AutoCommitUntracked);
        Assert.False(settings.Watch);
        Assert.False(settings.Submodules);
        Assert.False(settings.LogSyslog);
        Assert.False(settings.AsksForCredentials);
        Assert.Equal(GuardPolicy.Error, settings.SecretGuard);
        Assert.Equal(DivergedPolicy.Stop, settings.OnDiverged);
        Assert.Equal(PasswordWay.Input, settings.CredentialsPassword);
        Assert.Equal(52_428_800, settings.MaxFileSize);
        Assert.Equal(TimeSpan.FromSeconds(5), settings.WatchDebounce);
        Assert.Equal(TimeSpan.FromMinutes(1), settings.WatchMaxDelay);
        Assert.Null(settings.DotfilesDir);
    }

    [Theory]
    [InlineData(24, 1, 24)]
    [InlineData(24, 12, 24)]
    [InlineData(24, 13, 26)]
    public void Is_stale_no_sooner_than_a_sync_can_be_missed(int after, int interval, int limit)
    {
        var asked = settings with
        {
            StaleAfter = TimeSpan.FromHours(after),
            SyncInterval = TimeSpan.FromHours(interval),
        };
        Assert.Equal(TimeSpan.FromHours(limit), asked.StaleLimit);
        Assert.Equal(TimeSpan.FromHours(limit), asked.CredentialsStaleLimit);
    }

    [Fact]
    public void Is_never_stale_where_no_sync_is_wanted()
    {
        Assert.Equal(TimeSpan.FromHours(24), settings.StaleAfter);
        Assert.Equal(TimeSpan.MaxValue, (settings with { SyncDotfiles = false }).StaleLimit);
        Assert.Equal(
            TimeSpan.MaxValue,
            (settings with { SyncCredentials = false }).CredentialsStaleLimit
        );
    }
}
