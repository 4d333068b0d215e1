using HomeSync.Core.Configuration;
using HomeSync.Core.Credentials;
using HomeSync.Core.Errors;
using HomeSync.Core.Platform;
using HomeSync.TestKit;

namespace HomeSync.Tests.Credentials;

/// <summary>What ends without any credentials having gone in or out.</summary>
public sealed class CredentialsThatStay : IDisposable
{
    private static readonly Settings NoPassword = new() { CredentialsPassword = PasswordWay.None };

    private readonly Machine machine = new();
    private readonly ListLog log = new();

    public void Dispose() => machine.Dispose();

    [Fact]
    public void Since_the_configuration_leaves_them_out()
    {
        var tool = StandIn.Script(machine, "ws-sync", "exit 0");
        var sync = Sync(NoPassword with { SyncCredentials = false });
        sync.Sync(takes: true, sends: true, dryRun: false, default);
        Assert.Empty(tool.Calls);
        Assert.Null(Count(NoPassword with { SyncCredentials = false }));
    }

    [Fact]
    public void Since_the_interpreter_of_their_program_is_missing()
    {
        machine.Bin.WriteProgram("ws-sync", "#!/nowhere/interpreter\n");
        var problem = Assert.Throws<CredentialException>(() =>
            Sync(NoPassword).Take(asked: true, dryRun: false, default)
        );
        Assert.Equal("tool-missing", problem.Code);
    }

    [Fact]
    public void Here_since_what_hands_them_on_is_gone_say_how_to_leave_that_alone()
    {
        StandIn.Script(machine, "ws-backup", "exit 0");
        Sync(NoPassword).Sync(takes: false, sends: true, dryRun: false, default);
        machine.Bin.Delete("ws-backup");
        var problem = Assert.Throws<CredentialException>(() =>
            Sync(NoPassword).Sync(takes: false, sends: true, dryRun: false, default)
        );
        Assert.Equal(
            "Credentials can't be handed on: there is no program ws-backup",
            problem.Message
        );
        Assert.Contains("home-sync config set remote_backup_enabled false", problem.Run);
    }

    [Fact]
    public async Task Since_a_person_interrupts_their_program()
    {
        StandIn.Script(machine, "ws-sync", "touch \"$HOME/started\"; exec sleep 1000");
        using var stop = new CancellationTokenSource();
        var sync = Sync(NoPassword);
        var taking = Task.Run(() => sync.Take(asked: true, dryRun: false, stop.Token));
        Soon.Is(() => machine.Home.Has("started"));
        await stop.CancelAsync();
        var told = await Assert.ThrowsAsync<InterruptedException>(() => taking);
        Assert.Equal("Interrupted; ws-sync was stopped before its end", told.Message);
        Assert.False(sync.HasTaken);
    }

    [Fact]
    public void Are_not_counted_by_a_program_that_others_could_have_written()
    {
        StandIn.Script(machine, "ws-list", "echo one");
        var settings = NoPassword with { CredentialsList = "ws-list" };
        Assert.NotNull(Count(settings));
        machine.Bin.SetMode("ws-list", (UnixFileMode)Convert.ToInt32("777", 8));
        Assert.Null(Count(settings));
    }

    [Fact]
    public void Get_no_new_password_when_none_is_typed_or_two()
    {
        Assert.Equal("No password was given", New(new Typist((string?)null)).Message);
        Assert.Contains("differ", New(new Typist("one", "two")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_not_a_new_password_that_the_keychain_did_not_take()
    {
        StandIn.Script(
            machine,
            "secret-tool",
            "[ \"$1\" = search ] || { echo 'Could not connect: no bus' >&2; exit 1; }"
        );
        var keychain = new SecretService(
            new KeychainProgram(new ProcessRunner(), machine.Environment)
        );
        var problem = Assert.Throws<CredentialException>(() =>
            new MasterPassword(keychain, null, null).Store(new Secret("open sesame"), default)
        );
        Assert.Equal("keychain-absent", problem.Code);
    }

    private CredentialException New(Typist person) =>
        Assert.Throws<CredentialException>(() =>
            new PasswordKeeper(machine.Environment, NoPassword, log.Log, person).StoreNew(
                dryRun: true,
                default
            )
        );

    private int? Count(Settings settings) =>
        new StoredCount(machine.Environment, settings, isAttended: false).Of(default);

    private CredentialSync Sync(Settings settings) =>
        new(machine.Paths, machine.Environment, settings, TimeProvider.System, log.Log, null);
}
