using HomeSync.Core.Service;

namespace HomeSync.Tests.Service;

public sealed class ASupervisorProgram
{
    [Fact]
    public void That_only_helps_may_be_missing()
    {
        var ended = new SupervisorProgram(new Dictionary<string, string>()).Ask(
            "nothing-of-this-name"
        );
        Assert.False(ended.Succeeded);
        Assert.Equal("nothing-of-this-name isn't there\n", ended.ErrorText);
    }
}
