using HomeSync.Core.Configuration;
using HomeSync.Core.Credentials;
using HomeSync.Core.Errors;
using HomeSync.Core.Platform;
using HomeSync.TestKit;

namespace HomeSync.Tests.Credentials;

/// <summary>With a stand-in for security(1), written from its manual page.</summary>
public sealed class AMacsKeychain : IDisposable
{
    private readonly Machine machine = new();
    private readonly MacKeychain keychain;

    public AMacsKeychain()
    {
        machine.Environment["USER"] = "ada";
        keychain = new MacKeychain(
            new KeychainProgram(new ProcessRunner(), machine.Environment),
            () => false
        );
    }

    public void Dispose() => machine.Dispose();

    [Theory]
    [InlineData(44, "password-missing")]
    [InlineData(36, "keychain-locked")]
    [InlineData(51, "keychain-denied")]
    [InlineData(128, "keychain-cancelled")]
    [InlineData(1, "keychain-failed")]
    public void Tells_by_its_exit_code_why_there_is_no_password(int code, string told)
    {
        StandIn.Script(machine, "security", $"exit {code}");
        var problem = Assert.Throws<CredentialException>(() => Password().Find(default));
        Assert.Equal(told, problem.Code);
        Assert.NotEmpty(problem.Run);
    }

    [Fact]
    public void Is_asked_under_the_older_tools_name_first()
    {
        var security = StandIn.Script(
            machine,
            "security",
            "[ \"$3\" = home-sync ] && printf 'open sesame\\n' || exit 44"
        );
        var (password, where, _) = Password().Stored(default);
        Assert.Equal("open sesame", password!.Reveal());
        Assert.Equal("the macOS keychain, as home-sync", where);
        Assert.Equal(
            [
                "find-generic-password -s CREDMATCH_MASTER_PASSWORD -a ada -w",
                "find-generic-password -s home-sync -a ada -w",
            ],
            security.Calls.Select(call => string.Join(' ', call))
        );
    }

    [Fact]
    public void Gets_a_password_by_standard_input_alone()
    {
        var security = StandIn.Script(
            machine,
            "security",
            """
            case $1 in
            -i) cat > "$HOME/said" ;;
            *) [ "$3" = home-sync ] && [ -f "$HOME/said" ] || exit 44; printf '%s\n' 'a "b\ c' ;;
            esac
            """
        );
        Password().Store(new Secret("a \"b\\ c"), default);
        Assert.Equal(
            "add-generic-password -U -s \"home-sync\" -a \"ada\" -w \"a \\\"b\\\\ c\"\n",
            machine.Home.Read("said")
        );
        Assert.DoesNotContain(
            security.Calls.SelectMany(call => call),
            word => word.Contains("b\\")
        );
    }

    [Fact]
    public void That_keeps_nothing_although_it_says_so_is_noticed()
    {
        StandIn.Script(machine, "security", "[ \"$1\" = -i ] && cat > /dev/null || exit 44");
        var problem = Assert.Throws<CredentialException>(() =>
            Password().Store(new Secret("x"), default)
        );
        Assert.Equal("not-stored", problem.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two\nlines")]
    public void Is_not_given_what_it_could_not_give_back(string text) =>
        Assert.Equal(
            "password-unfit",
            Assert
                .Throws<CredentialException>(() => Password().Store(new Secret(text), default))
                .Code
        );

    [Theory]
    [InlineData("7061c3a4", "password: 0x7061C3A4  \"pa\\303\\244\"", "pa\u00e4")]
    [InlineData("7061c3a4", "password: \"7061c3a4\"", "7061c3a4")]
    [InlineData("cafe", "password: \"cafe\"", "cafe")]
    public void That_prints_letters_beyond_ascii_as_hex_is_understood(
        string printed,
        string shown,
        string password
    )
    {
        machine.Home.Write("shown", shown + "\n");
        StandIn.Script(
            machine,
            "security",
            $"[ \"$6\" = -g ] && exec cat \"$HOME/shown\" >&2; echo {printed}"
        );
        Assert.Equal(password, Password().Find(default).Reveal());
    }

    [Theory]
    [InlineData("printf '\\n'")]
    [InlineData("printf 'two\\nlines\\n'")]
    [InlineData("printf 'ab\\351\\n'")]
    public void That_holds_no_password_of_one_line_is_told(string script)
    {
        StandIn.Script(machine, "security", script);
        Assert.Equal(
            "password-unfit",
            Assert.Throws<CredentialException>(() => Password().Find(default)).Code
        );
    }

    [Fact]
    public void That_gives_no_answer_is_ended_and_told()
    {
        StandIn.Script(machine, "security", "exec sleep 100");
        var program = new KeychainProgram(
            new ProcessRunner(),
            machine.Environment,
            TimeSpan.FromSeconds(1)
        );
        var silent = new MacKeychain(program, () => false);
        var problem = Assert.Throws<CredentialException>(() =>
            new MasterPassword(silent, null, null).Find(default)
        );
        Assert.Equal("keychain-silent", problem.Code);
    }

    [Fact]
    public void That_fails_otherwise_is_told_in_its_own_words()
    {
        StandIn.Script(machine, "security", "echo 'SecKeychain: bad weather' >&2; exit 9");
        Assert.Equal(
            ["SecKeychain: bad weather"],
            Assert.Throws<CredentialException>(() => Password().Find(default)).Details
        );
    }

    [Fact]
    public void That_is_locked_is_told_before_one_that_is_empty()
    {
        StandIn.Script(machine, "security", "[ \"$3\" = home-sync ] && exit 36; exit 44");
        Assert.Equal(
            "keychain-locked",
            Assert
                .Throws<CredentialException>(() => Password(new Typist("typed")).Find(default))
                .Code
        );
    }

    [Fact]
    public void That_is_empty_lets_the_person_be_asked()
    {
        StandIn.Script(machine, "security", "exit 44");
        Assert.Equal("typed", Password(new Typist("typed")).Find(default).Reveal());
        Assert.False(Password().Forget(default));
    }

    [Fact]
    public void That_is_locked_is_not_even_asked_where_that_would_open_a_window()
    {
        var security = StandIn.Script(machine, "security", "exit 44");
        var unattended = new MacKeychain(
            new KeychainProgram(new ProcessRunner(), machine.Environment),
            () => true
        );
        Assert.Equal(KeychainState.Locked, unattended.Find("home-sync", default).State);
        Assert.Empty(security.Calls);
    }

    private MasterPassword Password(IPasswordQuestions? person = null) =>
        new(keychain, null, person);
}
