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
        // By way of the root, which no folder is above of.
        var up = string.Concat(Enumerable.Repeat("../", 50));
        var here = up + machine.Bin.Path.TrimStart('/');
        Assert.True(File.Exists($"{here}/ws-sync"));
        machine.Environment["PATH"] = $":.:{here}";
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

    [Fact]
    public void In_a_folder_that_others_could_replace_are_refused()
    {
        var open = Directory.CreateDirectory(machine.Home["open/bin"]).FullName;
        File.CreateSymbolicLink($"{open}/link", machine.Bin["ws-sync"]);
        machine.Environment["PATH"] = open;
        Assert.Equal($"{open}/link", Find("link"));
        machine.Home.SetMode("open", (UnixFileMode)Convert.ToInt32("777", 8));
        Assert.Equal("tool-unsafe", Assert.Throws<CredentialException>(() => Find("link")).Code);
        machine.Home.SetMode("open", (UnixFileMode)Convert.ToInt32("1777", 8));
        Assert.Equal($"{open}/link", Find("link"));
    }

    [RootFact]
    public void Of_another_user_are_refused()
    {
        machine.Run(Tool.Find("chown"), ["65534", machine.Bin["ws-sync"]]).Succeeded();
        Assert.Equal("tool-unsafe", Assert.Throws<CredentialException>(() => Find("ws-sync")).Code);
    }

    [Fact]
    public void Of_root_are_anybodys()
    {
        machine.Environment["PATH"] = Path.GetDirectoryName(Tool.Find("sh"))!;
        Assert.NotNull(Find("sh"));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("Stored secrets:\naws\ngithub\n", 2)]
    [InlineData("=== Secrets ===\n-----\naws\n\n", 2)]
    public void List_secrets_below_a_heading(string text, int count) =>
        Assert.Equal(count, ListedSecrets.In(text));

    private string? Find(string name) => new ToolFinder(machine.Environment).Find(name);
}
