using HomeSync.Core.Configuration;
using HomeSync.Core.Credentials;
using HomeSync.TestKit;

namespace HomeSync.Tests.Credentials;

/// <summary>When they last came in and went out.</summary>
public sealed class ANoteOfTheirs : IDisposable
{
    private readonly Machine machine = new();
    private readonly ListLog log = new();

    public void Dispose() => machine.Dispose();

    [Fact]
    public void That_cannot_be_written_is_told_and_they_came_in_all_the_same()
    {
        StandIn.Script(machine, "ws-sync", "exit 0");
        // A file can't take the place of a folder.
        Directory.CreateDirectory($"{machine.Paths.CredentialsFile}/in the way");
        var sync = new CredentialSync(
            machine.Paths,
            machine.Environment,
            new Settings { CredentialsPassword = PasswordWay.None },
            TimeProvider.System,
            log.Log,
            person: null
        );
        sync.Take(asked: true, dryRun: false, default);
        Assert.True(sync.HasTaken);
        Assert.Contains(
            log.Lines,
            line =>
                line.StartsWith(
                    "[WARN] When credentials were synced could not be written down",
                    StringComparison.Ordinal
                )
        );
    }
}
