using HomeSync.Scenarios.Errors;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Promises;

/// <summary>No HOME, as some services start programs, and locales of all kinds. Every home here has spaces in its path.</summary>
public sealed class AStrangeLogin : IDisposable
{
    private const string Name = "größe 🎉.txt";

    private readonly Fleet _fleet = new();

    private Machine Laptop => _fleet.Laptop;

    public AStrangeLogin()
    {
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Laptop.Dotfiles.Write(Name, "new\n");
        Laptop.Git("add", Name);
    }

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData("C")]
    [InlineData("POSIX")]
    [InlineData("C.UTF-8")]
    [InlineData("en_US.UTF-8")]
    [InlineData("de_DE.ISO-8859-1")]
    [InlineData("tr_TR.UTF-8")]
    [InlineData("nowhere")]
    [InlineData(null)]
    public void In_any_locale_names_are_the_same(string? locale)
    {
        var variables = new Dictionary<string, string?> { ["LC_ALL"] = locale, ["LANG"] = locale };
        var sent = Laptop.HomeSync(variables, "sync", "--force").Succeeded();
        Assert.Contains($"Committing 2 files: .zshrc, {Name}", sent.Out, StringComparison.Ordinal);
        var taken = _fleet.Desktop.HomeSync(variables, "sync").Succeeded();
        Assert.Contains("2 files written", taken.Out, StringComparison.Ordinal);
        Assert.Equal("new\n", _fleet.Desktop.Dotfiles.Read(Name));
        _fleet.Desktop.Dotfiles.Delete(Name);
        _fleet.Desktop.HomeSync(variables, "sync", "--force").Succeeded();
        taken = Laptop.HomeSync(variables, "sync").Succeeded();
        Assert.Contains($"Removed {Name}\n", taken.Out, StringComparison.Ordinal);
        Assert.False(Laptop.Dotfiles.Has(Name));
        Assert.Equal("", Laptop.ShortStatus());
    }

    [SmallDiskFact]
    public void Without_HOME_it_is_that_of_the_password_database()
    {
        WithoutHome("sync", "--force").Succeeded();
        Assert.Equal(_fleet.Tip(), Laptop.Tip());
        Assert.True(File.Exists(Laptop.Paths.LogFile));
        Assert.True(File.Exists(Laptop.Paths.MetricsFile));
        Assert.Contains(
            "State: in sync",
            WithoutHome("status").Succeeded().Out,
            StringComparison.Ordinal
        );
        // git and the hooks that it runs find it as well.
        Laptop.Hook("pre-commit", "echo \"$HOME\" > \"$TMPDIR/home\"");
        Laptop.Dotfiles.Write(".zshrc", "changed again\n");
        WithoutHome("sync", "--force").Succeeded();
        Assert.Equal($"{Laptop.Home.Path}\n", Laptop.Temp.Read("home"));
    }

    /// <summary>Runs the program where the password database says that this home is the user's.</summary>
    private Run WithoutHome(params string[] arguments)
    {
        var passwords = Laptop.Temp.Write("passwd", $"root:x:0:0::{Laptop.Home.Path}:/bin/sh\n");
        string[] asRoot = Environment.IsPrivilegedProcess ? [] : ["--user", "--map-root-user"];
        return Laptop.Run(
            Tool.Find("unshare"),
            [
                .. asRoot,
                "--mount",
                "--propagation",
                "private",
                "/bin/sh",
                "-c",
                "mount --bind \"$1\" /etc/passwd && shift && exec env -u HOME \"$@\"",
                "sh",
                passwords,
                NativeBinary.Path,
                .. arguments,
            ]
        );
    }
}
