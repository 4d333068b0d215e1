using HomeSync.Core.Configuration;
using HomeSync.Core.Credentials;
using HomeSync.Core.Errors;
using HomeSync.Core.Platform;
using HomeSync.TestKit;

namespace HomeSync.Tests.Credentials;

public sealed class CredentialsByTools : IDisposable
{
    private const string Password = "open sesame, 7";

    private readonly Machine machine = new();
    private readonly ListLog log = new();

    public CredentialsByTools() => machine.Environment[ChildEnvironment.MasterPassword] = Password;

    public void Dispose() => machine.Dispose();

    [Fact]
    public void Get_the_password_as_a_line_of_their_input()
    {
        Tool("cat > \"$HOME/input\"; env > \"$HOME/environment\"");
        Sync(With()).Take(asked: true, dryRun: false, default);
        Assert.Equal(Password + "\n", machine.Home.Read("input"));
        Assert.DoesNotContain(Password, machine.Home.Read("environment"));
        Assert.NotNull(Note.In);
        Assert.Null(Note.Out);
    }

    [Fact]
    public void Get_it_in_the_one_variable_where_that_is_wanted()
    {
        Tool("cat > \"$HOME/input\"; env > \"$HOME/environment\"");
        var settings = With() with
        {
            CredentialsPassword = PasswordWay.Variable,
            CredentialsVariable = "WS_PASSWORD",
        };
        Sync(settings).Take(asked: true, dryRun: false, default);
        Assert.Equal("", machine.Home.Read("input"));
        Assert.Single(
            machine.Home.Read("environment").Split('\n'),
            line => line.Contains(Password, StringComparison.Ordinal)
        );
        Assert.Contains($"WS_PASSWORD={Password}", machine.Home.Read("environment"));
    }

    [Fact]
    public void Get_none_where_they_fetch_it_themselves()
    {
        Tool("cat > \"$HOME/input\"; env > \"$HOME/environment\"");
        var settings = new Settings { CredentialsPassword = PasswordWay.None };
        Sync(settings).Take(asked: true, dryRun: false, default);
        Assert.Equal("", machine.Home.Read("input"));
        Assert.DoesNotContain(Password, machine.Home.Read("environment"));
    }

    [Fact]
    public void That_fail_are_told_by_their_last_lines_without_the_password()
    {
        Tool(
            "read p; echo export KEY=abc; { for i in 1 2 3 4 5 6 7; do echo \"line $i\"; done; echo \"bad $p\"; } >&2; exit 3"
        );
        var problem = Assert.Throws<CredentialException>(() =>
            Sync(With()).Take(asked: true, dryRun: false, default)
        );
        Assert.Equal("ws-sync failed with exit code 3", problem.Message);
        Assert.Equal(
            ["line 4", "line 5", "line 6", "line 7", "bad ********"],
            problem.Details.Take(5)
        );
        Assert.Null(Note.In);
    }

    [Fact]
    public void That_talk_without_end_are_told_by_their_end()
    {
        Tool("head -c 9000000 /dev/zero | tr '\\0' x; echo; echo last; exit 3");
        var problem = Assert.Throws<CredentialException>(() =>
            Sync(With()).Take(asked: true, dryRun: false, default)
        );
        Assert.Equal("last", problem.Details[1]);
        Assert.True(problem.Details[0].Length < 1000);
    }

    [Fact]
    public void That_do_not_read_it_are_no_failure()
    {
        Tool("exit 0");
        Sync(With()).Take(asked: true, dryRun: false, default);
    }

    [Fact]
    public void That_are_missing_are_an_error_only_when_asked_for()
    {
        Sync(With()).Take(asked: false, dryRun: false, default);
        Assert.Equal(
            ["[DEBUG] Credentials are left alone: there is no program ws-sync"],
            log.Lines
        );
        Assert.Equal(
            "tool-missing",
            Assert
                .Throws<CredentialException>(() =>
                    Sync(With()).Take(asked: true, dryRun: false, default)
                )
                .Code
        );
    }

    [Theory]
    [InlineData("ws-sync", true, false)]
    [InlineData("ws-backup", false, true)]
    [InlineData("ws-backup", true, true)]
    public void That_worked_and_are_gone_are_an_error(string program, bool takes, bool sends)
    {
        Tool("exit 0");
        StandIn.Script(machine, "ws-backup", "exit 0");
        Sync(With()).Sync(takes, sends, dryRun: false, default);
        machine.Bin.Delete(program);
        var problem = Assert.Throws<CredentialException>(() =>
            Sync(With()).Sync(takes, sends, dryRun: false, default)
        );
        Assert.Equal("tool-missing", problem.Code);
        Assert.Contains(program, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void That_were_named_and_are_missing_are_told_without_being_asked_for()
    {
        Sync(With() with { AsksForCredentials = true }).Take(asked: false, dryRun: false, default);
        Assert.Equal(["[INFO] Credentials are left alone: there is no program ws-sync"], log.Lines);
    }

    private static Settings With() => new() { CredentialMasterPassword = new Secret(Password) };

    private void Tool(string script) => StandIn.Script(machine, "ws-sync", script);

    private CredentialNote Note => CredentialNote.Read(machine.Paths.CredentialsFile);

    private CredentialSync Sync(Settings settings) =>
        new(machine.Paths, machine.Environment, settings, TimeProvider.System, log.Log, null);
}
