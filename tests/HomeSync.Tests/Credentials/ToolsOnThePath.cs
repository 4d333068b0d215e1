using HomeSync.Core.Credentials;
using HomeSync.Core.Errors;
using HomeSync.TestKit;

namespace HomeSync.Tests.Credentials;

public sealed class ToolsOnThePath : IDisposable
{
    private readonly Machine machine = new();

    public ToolsOnThePath() => StandIn.Script(machine, "ws-sync", "exit 0");

    public void Dispose() => machine.Dispose();

    [Fact]
    public void Are_found_and_nothing_else_is()
    {
        machine.Bin.Write("data", "no program");
        machine.Bin.Link("link", "ws-sync");
        Directory.CreateDirectory(machine.Bin["folder"]);
        Fifo.Make(machine.Bin["pipe"]);
        Assert.Equal(machine.Bin["ws-sync"], Find("ws-sync"));
        Assert.Equal(machine.Bin["link"], Find("link"));
        foreach (var name in (string[])["data", "folder", "pipe", "missing", "./ws-sync"])
            Assert.Null(Find(name));
    }

    [Fact]
    public void Are_not_looked_for_where_we_happen_to_be()
    {
        machine.Environment["PATH"] = ":.:bin";
        Assert.Null(Find("ws-sync"));
    }

    [Theory]
    [InlineData("ws-sync")]
    [InlineData("")]
    public void That_others_could_have_written_are_refused(string loose)
    {
        var path = machine.Bin[loose];
        File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.OtherWrite);
        machine.Bin.Link("link", "ws-sync");
        Assert.Equal("tool-unsafe", Assert.Throws<CredentialException>(() => Find("ws-sync")).Code);
        Assert.Throws<CredentialException>(() => Find("link"));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("Stored secrets:\naws\ngithub\n", 2)]
    [InlineData("=== Secrets ===\n-----\naws\n\n", 2)]
    public void List_secrets_below_a_heading(string text, int count) =>
        Assert.Equal(count, ListedSecrets.In(text));

    private string? Find(string name) => new ToolFinder(machine.Environment).Find(name);
}
