using HomeSync.Core.Service;

namespace HomeSync.Tests.Service;

public sealed class TextsOfSupervisors
{
    [Fact]
    public void A_property_list_is_read_by_paths()
    {
        var settings = PlistText.Settings(
            """
            <?xml version="1.0"?><!DOCTYPE plist PUBLIC "x" "y">
            <plist version="1.0"><!-- <key>no</key> -->
            <dict><key>A &amp; B</key><array><string>&lt;one&gt;</string><dict><key>C</key><false/></dict></array>
            <key>Empty</key><string/><key>N</key><integer>7</integer></dict></plist>
            """
        );
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["A & B[0]"] = "<one>",
                ["A & B[1].C"] = "false",
                ["Empty"] = "string",
                ["N"] = "7",
            },
            settings
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("bplist00")]
    [InlineData("<plist>")]
    [InlineData("<plist><dict>")]
    [InlineData("<plist><dict><key>A</key></dict></plist>")]
    [InlineData("<plist><dict><key>A</key><string>b</dict></plist>")]
    [InlineData("<plist><dict><string>b</string></dict></plist>")]
    [InlineData("<plist><dict><key>A")]
    [InlineData("<plist><!-- ")]
    [InlineData("<")]
    public void What_is_none_is_not_understood(string text) =>
        Assert.Null(PlistText.Settings(text));

    [Theory]
    [InlineData("<array>")]
    [InlineData("<dict><key>a</key>")]
    public void What_is_nested_without_end_is_not_understood(string part) =>
        Assert.Null(
            PlistText.Settings("<plist>" + string.Concat(Enumerable.Repeat(part, 100_000)))
        );

    [Fact]
    public void A_unit_is_read_by_sections()
    {
        var settings = UnitText.Settings(
            "# x=y\n[Unit]\nDescription = a = b\n\n[Service]\nEnvironment=A=1\nEnvironment=B=2\nExecStart=/bin/x \\\n daemon\n;z=1\n"
        );
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["Unit.Description"] = "a = b",
                ["Service.Environment"] = "A=1",
                ["Service.Environment[2]"] = "B=2",
                ["Service.ExecStart"] = "/bin/x   daemon",
            },
            settings
        );
    }

    [Theory]
    [InlineData("/usr/bin/home-sync")]
    [InlineData("/home/a b/100%/$x/home-sync")]
    [InlineData("/home/o'brien/\"x\"/back\\slash/$x/home-sync")]
    public void A_program_comes_back_out_of_a_command_line(string path) =>
        Assert.Equal(path, UnitText.ProgramIn($"{UnitText.Program(path)} daemon"));

    [Fact]
    public void A_plain_command_line_has_its_program_first() =>
        Assert.Equal("/usr/bin/x%", UnitText.ProgramIn("/usr/bin/x%% daemon"));

    [Fact]
    public void Of_launchctl_only_the_services_own_values_count()
    {
        var values = LaunchctlText.Values(
            "gui/501/x = {\n\tstate = running\n\tendpoints = {\n\t\tpid = 1\n\t}\n\tpid = 22\n\tlast exit code = 3\n}\n"
        );
        Assert.Equal(("22", "running"), (values["pid"], values["state"]));
        Assert.Equal("exit code 3", LaunchctlText.LastEnd(values));
        values["last terminating signal"] = "Killed: 9";
        Assert.Equal("signal Killed: 9", LaunchctlText.LastEnd(values));
        Assert.Equal("", LaunchctlText.LastEnd(new() { ["last exit code"] = "(never exited)" }));
    }

    [Theory]
    [InlineData("\t\"my.label\" => disabled", true)]
    [InlineData("\t\"my.label\" => true", true)]
    [InlineData("\t\"my.label\" => enabled", false)]
    [InlineData("\t\"my.label.other\" => disabled", false)]
    [InlineData("", false)]
    public void Of_launchctl_both_words_for_disabled_are_known(string line, bool disabled) =>
        Assert.Equal(
            disabled,
            LaunchctlText.IsDisabled($"disabled services = {{\n{line}\n}}", "my.label")
        );
}
