using HomeSync.Core.Configuration;
using HomeSync.Core.Credentials;
using HomeSync.Core.Errors;
using HomeSync.TestKit;

namespace HomeSync.Tests.Credentials;

/// <summary>Nothing is stored yet, and a person is at the terminal.</summary>
public sealed class ATypedPassword : IDisposable
{
    private const string Password = "open sesame, 7";

    private readonly Machine machine = new();
    private readonly ListLog log = new();

    public ATypedPassword()
    {
        machine.Environment["HOME_SYNC_KEYCHAIN"] = "security";
        machine.Environment["USER"] = "ada";
        StandIn.Script(
            machine,
            "security",
            $"""
            [ "$1" = -i ] && exec cat > "$HOME/said"
            [ "$3" = home-sync ] && [ -f "$HOME/said" ] && echo '{Password}' || exit 44
            """
        );
        Tools("read p; [ \"$p\" = 'open sesame, 7' ]");
    }

    public void Dispose() => machine.Dispose();

    [Fact]
    public void Is_asked_for_once_and_kept_where_the_person_wants_that()
    {
        var person = new Typist(Password) { Agrees = true };
        Sync(person);
        Assert.Equal(
            ["Master password:", "Keep the master password in the macOS keychain?", "Once more:"],
            person.Asked
        );
        Assert.Contains(Password, machine.Home.Read("said"));
        Assert.Contains("[SUCCESS] The master password is in the macOS keychain", log.Lines);
        Sync(person: null);
    }

    [Fact]
    public void Is_not_kept_where_the_person_does_not_want_that()
    {
        var person = new Typist(Password);
        Sync(person);
        Assert.Equal(2, person.Asked.Count);
        Assert.False(machine.Home.Has("said"));
    }

    [Fact]
    public void That_is_typed_otherwise_the_second_time_is_not_kept_and_the_sync_stays_done()
    {
        Sync(new Typist(Password, "open sesame, 8") { Agrees = true });
        Assert.False(machine.Home.Has("said"));
        Assert.Contains(log.Lines, line => line.Contains("The two differ, so nothing was stored"));
        Assert.Contains("[SUCCESS] Credentials backed up successfully", log.Lines);
    }

    [Fact]
    public void That_no_program_takes_is_not_offered_to_be_kept()
    {
        var person = new Typist("wrong") { Agrees = true };
        Assert.Throws<CredentialException>(() => Sync(person));
        Assert.Equal(["Master password:"], person.Asked);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void That_is_none_is_told(string? typed) =>
        Assert.Equal(
            "No password was given",
            Assert.Throws<CredentialException>(() => Sync(new Typist(typed))).Message
        );

    private void Sync(IPasswordQuestions? person) =>
        new CredentialSync(
            machine.Paths,
            machine.Environment,
            new Settings(),
            TimeProvider.System,
            log.Log,
            person
        ).Sync(takes: true, sends: true, dryRun: false, default);

    private void Tools(string script)
    {
        StandIn.Script(machine, "ws-sync", script);
        StandIn.Script(machine, "ws-backup", script);
    }
}
