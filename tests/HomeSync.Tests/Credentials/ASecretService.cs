using HomeSync.Core.Credentials;
using HomeSync.Core.Platform;
using HomeSync.TestKit;

namespace HomeSync.Tests.Credentials;

/// <summary>With stand-ins for secret-tool(1); scenarios ask a real one.</summary>
public sealed class ASecretService : IDisposable
{
    private readonly Machine machine = new();

    public void Dispose() => machine.Dispose();

    [Fact]
    public void That_gives_no_answer_is_told_from_one_that_has_no_password()
    {
        StandIn.Script(machine, "secret-tool", "exec sleep 1000");
        Assert.Equal(KeychainState.Silent, Find().State);
    }

    [Fact]
    public void Is_missing_where_its_program_cannot_run()
    {
        machine.Bin.WriteProgram("secret-tool", "#!/nowhere/interpreter\n");
        Assert.Equal(KeychainState.ToolMissing, Find().State);
    }

    private KeychainAnswer Find() =>
        new SecretService(
            new KeychainProgram(new ProcessRunner(), machine.Environment, TimeSpan.FromSeconds(1))
        ).Find("home-sync", default);
}
