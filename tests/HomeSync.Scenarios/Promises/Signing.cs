using HomeSync.TestKit;

namespace HomeSync.Scenarios.Promises;

/// <summary>A person whose git signs every commit, with a stand-in for gpg.</summary>
internal static class Signing
{
    public static void Everything(Machine machine)
    {
        StandIn.Script(
            machine,
            "gpg",
            """
            cat > /dev/null
            echo '[GNUPG:] SIG_CREATED D 1 8 00 1 ABC' >&2
            printf -- '-----BEGIN PGP SIGNATURE-----\n\nfake\n-----END PGP SIGNATURE-----\n'
            """
        );
        Configure(machine, "gpg.program", machine.Bin["gpg"]);
        Configure(machine, "commit.gpgSign", "true");
    }

    private static void Configure(Machine machine, string name, string value) =>
        machine.Git("config", "--file", machine.Environment["GIT_CONFIG_GLOBAL"], name, value);
}
