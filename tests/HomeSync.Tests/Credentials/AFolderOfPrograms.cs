using HomeSync.Core.Credentials;
using HomeSync.Core.Errors;
using HomeSync.TestKit;

namespace HomeSync.Tests.Credentials;

public sealed class AFolderOfPrograms : IDisposable
{
    private readonly Machine machine = new();

    public void Dispose() => machine.Dispose();

    [RootFact]
    public void Of_another_user_is_refused_though_the_program_is_ours()
    {
        StandIn.Script(machine, "ws-sync", "exit 0");
        Assert.Equal(machine.Bin["ws-sync"], Find());
        machine.Run(Tool.Find("chown"), ["65534", machine.Bin.Path]).Succeeded();
        var problem = Assert.Throws<CredentialException>(Find);
        Assert.Equal("tool-unsafe", problem.Code);
        Assert.Contains(machine.Bin.Path, problem.Report(), StringComparison.Ordinal);
    }

    private string? Find() => new ToolFinder(machine.Environment).Find("ws-sync");
}
