using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

/// <summary>Permissions, links, folders: what comes in beside bytes.</summary>
public sealed class IncomingKindsAndModes : IDisposable
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Executable = (UnixFileMode)0b111_101_101;
    private readonly Fleet _fleet = new();

    public IncomingKindsAndModes()
    {
        Laptop.Configure();
        Theirs.Write("password", "1\n");
        Theirs.Write("script", "echo 1\n");
        Theirs.Write("folder/one", "1\n");
        Theirs.Write("folder/deep/two", "2\n");
        Theirs.Link("link", "password");
        Desktop.SendAll("Add everything");
        Laptop.Git("pull", "--quiet");
    }

    private Machine Laptop => _fleet.Laptop;

    private Machine Desktop => _fleet.Desktop;

    private Folder Files => Laptop.Dotfiles;

    private Folder Theirs => Desktop.Dotfiles;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void A_private_file_stays_private()
    {
        Files.SetMode("password", Private);
        Theirs.Write("password", "2\n");
        Arrives();
        Assert.Equal((Private, "2\n"), (Files.Mode("password"), Files.Read("password")));
    }

    [Fact]
    public void A_private_file_stays_private_under_a_new_name()
    {
        Files.SetMode("password", Private);
        Directory.CreateDirectory(Theirs["secrets"]);
        Desktop.Git("mv", "password", "secrets/password");
        Arrives();
        Assert.Equal(
            (Private, "1\n"),
            (Files.Mode("secrets/password"), Files.Read("secrets/password"))
        );
        Assert.False(Files.Has("password"));
    }

    [Fact]
    public void A_private_file_that_becomes_executable_is_so_for_its_owner_only()
    {
        Files.SetMode("script", Private);
        Theirs.SetMode("script", Executable);
        Arrives();
        Assert.Equal(Private | UnixFileMode.UserExecute, Files.Mode("script"));
    }

    [Fact]
    public void An_executable_bit_comes_and_goes()
    {
        Theirs.SetMode("script", Executable);
        Arrives();
        Assert.Equal(Executable, Files.Mode("script"));
        Theirs.SetMode("script", (UnixFileMode)0b110_100_100);
        Arrives();
        Assert.Equal((UnixFileMode)0b110_100_100, Files.Mode("script"));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public void A_name_changes_its_case_alone(string ignoresCase)
    {
        Laptop.Git("config", "core.ignoreCase", ignoresCase);
        Desktop.Git("mv", "script", "Script");
        Theirs.Write("Script", "echo 2\n");
        Arrives();
        Assert.Equal("echo 2\n", Files.Read("Script"));
        Assert.Equal(["Script"], Files.Names().Where(n => n is "script" or "Script"));
    }

    [Fact]
    public void A_link_becomes_a_file_and_what_it_led_to_stays()
    {
        Theirs.Delete("link");
        Theirs.Write("link", "bytes\n");
        Arrives();
        Assert.Null(new FileInfo(Files["link"]).LinkTarget);
        Assert.Equal(("bytes\n", "1\n"), (Files.Read("link"), Files.Read("password")));
    }

    [Fact]
    public void A_file_becomes_a_link()
    {
        Theirs.Delete("script");
        Theirs.Link("script", "/nowhere/at all");
        Arrives();
        Assert.Equal("/nowhere/at all", new FileInfo(Files["script"]).LinkTarget);
    }

    [Fact]
    public void A_link_leads_elsewhere()
    {
        Theirs.Delete("link");
        Theirs.Link("link", "script");
        Arrives();
        Assert.Equal("script", new FileInfo(Files["link"]).LinkTarget);
    }

    [Fact]
    public void A_file_becomes_a_folder()
    {
        Theirs.Delete("script");
        Theirs.Write("script/inside", "2\n");
        Arrives();
        Assert.Equal("2\n", Files.Read("script/inside"));
    }

    [Fact]
    public void A_folder_becomes_a_file()
    {
        Theirs.Delete("folder");
        Theirs.Write("folder", "2\n");
        Arrives();
        Assert.Equal("2\n", Files.Read("folder"));
    }

    [Fact]
    public void A_link_to_a_folder_becomes_the_folder()
    {
        Theirs.Link("short", "folder");
        Arrives();
        Theirs.Delete("short");
        Theirs.Write("short/one", "new\n");
        Arrives();
        Assert.Equal(("new\n", "1\n"), (Files.Read("short/one"), Files.Read("folder/one")));
    }

    [Fact]
    public void A_whole_folder_goes_and_every_file_is_named()
    {
        Theirs.Delete("folder");
        var run = Arrives();
        Assert.False(Files.Has("folder"));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void A_folder_with_something_of_our_own_stays_for_that()
    {
        Files.Write("folder/mine.local", "mine\n");
        Theirs.Delete("folder");
        Arrives("! folder/mine.local");
        Assert.Equal("mine\n", Files.Read("folder/mine.local"));
        Assert.False(Files.Has("folder/one"));
    }

    [Fact]
    public void A_file_that_is_ignored_from_now_on_stays()
    {
        Theirs.Write(".gitignore", "*.local\npassword\n");
        Desktop.Git("rm", "--quiet", "--cached", "password");
        var run = Arrives("! password");
        Assert.Equal("1\n", Files.Read("password"));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void An_ignored_file_goes_where_a_link_takes_its_folders_place()
    {
        Theirs.Write(".gitignore", "*.local\none\npassword\n:!magic\n");
        Theirs.Write(":!magic", "1\n");
        Desktop.Git("--literal-pathspecs", "add", "--force", ":!magic");
        Arrives();
        Desktop.Git("--literal-pathspecs", "rm", "--quiet", "--cached", ":!magic", "password");
        Theirs.Delete("folder");
        Theirs.Link("folder", "..");
        Arrives("! :!magic\n! password");
        Assert.Equal("..", new FileInfo(Files["folder"]).LinkTarget);
    }

    private Run Arrives(string status = "")
    {
        var tip = Desktop.SendAll("Change");
        var run = Laptop.HomeSync("sync").Succeeded();
        Assert.Equal((tip, status), (Laptop.Tip(), Laptop.Status()));
        return run;
    }
}
