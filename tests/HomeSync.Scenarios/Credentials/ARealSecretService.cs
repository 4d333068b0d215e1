using HomeSync.TestKit;

namespace HomeSync.Scenarios.Credentials;

public sealed class ARealSecretService : IDisposable
{
    private readonly Machine _laptop = new();

    public ARealSecretService()
    {
        _laptop.Environment["USER"] = "ada";
        _laptop.Environment["XDG_RUNTIME_DIR"] = _laptop.Temp.Path;
    }

    public void Dispose() => _laptop.Dispose();

    [SecretServiceFact]
    public void Keeps_the_password_and_gives_it_back()
    {
        var run = InSession(
            """
            printf 'login\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null
            "$0" credentials test; echo "before: $?"
            printf 'open sesame, 7\n' | "$0" credentials set-password; echo "set: $?"
            "$0" credentials test; echo "test: $?"
            secret-tool lookup service home-sync account ada; echo
            "$0" credentials forget-password; echo "forget: $?"
            "$0" credentials test; echo "after: $?"
            """
        );
        Assert.Contains("before: 1", run.Out);
        Assert.Contains("set: 0", run.Out);
        Assert.Contains("The master password was found: the Secret Service, as home-sync", run.Out);
        Assert.Contains("test: 0", run.Out);
        Assert.Single(
            run.Out.Split('\n'),
            line => line.Contains("open sesame, 7", StringComparison.Ordinal)
        );
        Assert.Contains("forget: 0", run.Out);
        Assert.Contains("after: 1", run.Out);
        Assert.Contains("There is no master password in the Secret Service", run.Err);
    }

    [SecretServiceFact]
    public void That_is_locked_is_told_from_one_that_is_empty()
    {
        var run = InSession(
            """
            printf 'login\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null
            printf 'open sesame, 7\n' | "$0" credentials set-password || exit 9
            dbus-send --session --print-reply --dest=org.freedesktop.secrets \
              /org/freedesktop/secrets org.freedesktop.Secret.Service.Lock \
              array:objpath:/org/freedesktop/secrets/collection/login >/dev/null || exit 8
            "$0" credentials test
            """
        );
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("the Secret Service is locked", run.Err);
    }

    [SecretServiceFact]
    public void That_is_not_there_is_told()
    {
        var run = _laptop.HomeSync(
            new Dictionary<string, string?> { ["DBUS_SESSION_BUS_ADDRESS"] = null },
            "credentials",
            "test"
        );
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no Secret Service runs in this session", run.Err);
    }

    private Run InSession(string script) =>
        _laptop.Run(
            Tool.Find("dbus-run-session"),
            ["--", "/bin/sh", "-c", script, NativeBinary.Path]
        );
}
