using HomeSync.Core.Doctor;
using HomeSync.TestKit;

namespace HomeSync.Tests.Doctor;

public sealed class CredentialsLookedAt : IDisposable
{
    private readonly DoctorBench bench = new();

    private Machine Machine => bench.Machine;

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Are_nothing_to_worry_about_where_nobody_asked_for_them()
    {
        Assert.Equal((CheckLevel.Info, "missing"), bench.Code(ToolsCheck.Of));
        var asked = Keychain("exit 44");
        Assert.Equal((CheckLevel.Info, "not-needed"), bench.Code(KeychainCheck.Of));
        Assert.Empty(asked.Calls);
        Machine.Configure("sync_credentials: false");
        Assert.Equal((CheckLevel.Info, "off"), bench.Code(ToolsCheck.Of));
        Assert.Equal((CheckLevel.Info, "not-needed"), bench.Code(KeychainCheck.Of));
    }

    [Fact]
    public void Are_missed_where_the_configuration_names_them()
    {
        Machine.Configure("sync_credentials: true");
        Assert.Equal((CheckLevel.Warning, "missing"), bench.Code(ToolsCheck.Of));
        StandIn.Script(Machine, "ws-sync", "exit 0");
        Assert.Equal(["ok", "missing"], bench.All(ToolsCheck.Of).Select(r => r.Code));
        var missing = bench.All(ToolsCheck.Of)[1];
        Assert.Equal("credentials aren't handed on: there is no ws-backup, ws-list", missing.What);
        Assert.Contains("home-sync config set remote_backup_enabled false", missing.Run);
        StandIn.Script(Machine, "ws-backup", "exit 0");
        missing = bench.All(ToolsCheck.Of)[1];
        Assert.Equal("credentials aren't counted: there is no ws-list", missing.What);
        Machine.Bin.Delete("ws-sync");
        missing = bench.All(ToolsCheck.Of)[1];
        Assert.Equal("credentials aren't brought in: there is no ws-sync, ws-list", missing.What);
        Assert.Contains("home-sync config set sync_credentials false", missing.Run);
    }

    [Fact]
    public void Are_in_error_where_they_went_out_by_what_is_gone()
    {
        StandIn.Script(Machine, "ws-sync", "exit 0");
        Machine.Home.Write(".config/home-sync/credentials", "1769847302 1769847302\n");
        var result = bench.All(ToolsCheck.Of).Single(r => r.Code == "tool-missing");
        Assert.Equal(CheckLevel.Error, result.Level);
        Assert.Equal("credentials can't be handed on: there is no program ws-backup", result.What);
        Assert.Contains("home-sync config set remote_backup_enabled false", result.Run);
        Machine.Configure("remote_backup_enabled: false");
        Assert.DoesNotContain(bench.All(ToolsCheck.Of), r => r.Level == CheckLevel.Error);
    }

    [Fact]
    public void By_one_program_that_is_gone_are_told_once()
    {
        Machine.Configure("credentials_tools: {sync: [ws, in], backup: [ws, out], list: [ws, ls]}");
        Assert.Equal(
            "credentials are left alone: there is no ws",
            bench.All(ToolsCheck.Of)[0].What
        );
        Machine.Home.Write(".config/home-sync/credentials", "1769847302 1769847302\n");
        var result = bench.All(ToolsCheck.Of).Single(r => r.What.Contains("program ws"));
        Assert.Equal("credentials can't be synced: there is no program ws", result.What);
    }

    [Theory]
    [InlineData(36, "keychain-locked")]
    [InlineData(51, "keychain-denied")]
    [InlineData(44, "password-missing")]
    [InlineData(1, "keychain-failed")]
    public void Tell_each_state_of_the_keychain(int exit, string code)
    {
        StandIn.Script(Machine, "ws-sync", "exit 0");
        Keychain($"exit {exit}");
        Assert.Equal((CheckLevel.Warning, code), bench.Code(KeychainCheck.Of));
    }

    [Fact]
    public void Tell_where_the_password_is_and_not_what_it_is()
    {
        StandIn.Script(Machine, "ws-sync", "exit 0");
        Keychain("echo 'open sesame'");
        var result = Assert.Single(bench.All(KeychainCheck.Of));
        Assert.Equal(CheckLevel.Ok, result.Level);
        Assert.DoesNotContain("sesame", result.ToString());
    }

    [Fact]
    public void Tell_of_a_keychain_without_its_program()
    {
        StandIn.Script(Machine, "ws-sync", "exit 0");
        Assert.Equal((CheckLevel.Warning, "keychain-tool-missing"), bench.Code(KeychainCheck.Of));
    }

    private StandIn Keychain(string script) => StandIn.Script(Machine, "security", script);
}
