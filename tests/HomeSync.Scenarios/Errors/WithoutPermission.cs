using HomeSync.TestKit;

namespace HomeSync.Scenarios.Errors;

/// <summary>As an ordinary user, for whom permissions count.</summary>
public sealed class WithoutPermission : IDisposable
{
    private readonly Fleet _fleet = new();

    public WithoutPermission()
    {
        Laptop.Configure();
        Laptop.Dotfiles.Write("bin/tool", "1\n");
        Actions.SendAll(Laptop, "Add a tool");
        _fleet.Desktop.Git("pull", "--quiet");
        Actions.Send(_fleet.Desktop, "bin/tool", "2\n");
        if (OrdinaryUser.WhyMissing is null)
            OrdinaryUser.Own(Laptop, Path.GetDirectoryName(_fleet.Remote)!);
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [OrdinaryUserFact]
    public void To_write_the_repository() => StopsUntilAllowed(".git");

    [OrdinaryUserFact]
    public void To_write_objects() => StopsUntilAllowed(".git/objects");

    [OrdinaryUserFact]
    public void To_write_a_folder() => StopsUntilAllowed("bin");

    [OrdinaryUserFact]
    public void To_read_a_file()
    {
        OrdinaryUser.HomeSync(Laptop, "sync").Succeeded();
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        Laptop.Run("/bin/chmod", ["000", Laptop.Dotfiles[".zshrc"]]).Succeeded();
        Snapshot.Match(Transcript("--force"));
        Laptop.Run("/bin/chmod", ["644", Laptop.Dotfiles[".zshrc"]]).Succeeded();
    }

    [OrdinaryUserFact]
    public void To_read_the_configuration()
    {
        Laptop.Run("/bin/chmod", ["000", Laptop.Paths.ConfigFile]).Succeeded();
        Snapshot.Match(Transcript());
    }

    [OrdinaryUserFact]
    public void To_write_the_configuration_folder()
    {
        Laptop.Run("/bin/chmod", ["555", Laptop.Paths.ConfigFolder]).Succeeded();
        Snapshot.Match(Transcript());
    }

    private void StopsUntilAllowed(
        string folder,
        [System.Runtime.CompilerServices.CallerMemberName] string test = ""
    )
    {
        Laptop.Run("/bin/chmod", ["-R", "a-w", Laptop.Dotfiles[folder]]).Succeeded();
        var transcript = Transcript();
        Snapshot.Match(transcript, method: test);
        Laptop.Run("/bin/chmod", ["-R", "u+w", Laptop.Dotfiles[folder]]).Succeeded();
        OrdinaryUser.HomeSync(Laptop, "sync").Succeeded();
        Assert.Equal("2\n", Laptop.Dotfiles.Read("bin/tool"));
    }

    private string Transcript(params string[] more) =>
        Laptop.Stops(() => OrdinaryUser.HomeSync(Laptop, ["sync", .. more])).Transcript;
}
