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
            <key>Empty</key><string/><key>N</key><integer>7</integer><key>R</key><real>1.5</real>
            <key>When</key><date>2026-01-31</date><key>Bytes</key><data>YQ==</data></dict></plist>
            """
        );
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["A & B[0]"] = "<one>",
                ["A & B[1].C"] = "false",
                ["Empty"] = "string",
                ["N"] = "7",
                ["R"] = "1.5",
                ["When"] = "2026-01-31",
                ["Bytes"] = "YQ==",
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
    [InlineData("<plist></></plist>")]
    [InlineData("<html><dict></dict></html>")]
    public void What_is_none_is_not_understood(string text) =>
        Assert.Null(PlistText.Settings(text));

    [Fact]
    public void A_value_comes_back_out_of_a_property_list()
    {
        const string path = "/Users/ada & <bob>/&amp;/\"it's\"";
        var list = $"<plist><string>{PlistText.Escaped(path)}</string></plist>";
        Assert.Equal(path, PlistText.Settings(list)![""]);
    }

    [Fact]
    public void Quotes_in_a_property_list_may_be_escaped() =>
        Assert.Equal(
            "\"it's\"",
            PlistText.Settings("<plist><string>&quot;it&apos;s&quot;</string></plist>")![""]
        );

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
            "# x=y\n[Unit]\nDescription = a = [b]\n\n[Service]\nEnvironment=A=1\nEnvironment=B=2\nEnvironment=C=3\nExecStart=/bin/x \\\n daemon\n;z=1\n=z\n"
        );
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["Unit.Description"] = "a = [b]",
                ["Service.Environment"] = "A=1",
                ["Service.Environment[2]"] = "B=2",
                ["Service.Environment[3]"] = "C=3",
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

    [Theory]
    [InlineData("/home/a b/home-sync", false)]
    [InlineData("/home/o'brien/home-sync", true)]
    public void A_program_is_started_by_another_where_systemd_refuses_its_name(
        string path,
        bool another
    ) => Assert.Equal(another, UnitText.Program(path) != UnitText.Quoted(path));

    [Fact]
    public void A_command_line_may_be_empty() => Assert.Equal("", UnitText.ProgramIn(""));

    [Theory]
    [InlineData("\"A=1 2\" B=3", "A=1 2", "B=3")]
    [InlineData("\"A=say \\\"hi\\\"\"  \"B=50%%\"", "A=say \"hi\"", "B=50%")]
    [InlineData("A=1 ", "A=1")]
    [InlineData("\"A=1\\", "A=1\\")]
    public void A_unit_has_lists_of_words(string list, params string[] words) =>
        Assert.Equal(words, UnitText.Words(list));

    [Theory]
    [InlineData("PLAIN=a=b", "PLAIN=a=b")]
    [InlineData(@"ODD=$'it\'s'", "ODD=it's")]
    [InlineData("QUOTED='x'", "QUOTED='x'")]
    [InlineData("=$'x'", "=x")]
    [InlineData("OPEN=$'x", "OPEN=$'x")]
    [InlineData(@"CUT=$'x\'", @"CUT=x\")]
    public void Of_systemctl_variables_are_read_as_it_shows_them(string line, string variable) =>
        Assert.Equal(variable, UnitText.ShellValue(line));

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
        Assert.Equal("", LaunchctlText.LastEnd([]));
        Assert.Equal("", LaunchctlText.LastEnd(new() { ["last exit code"] = "(never exited)" }));
    }

    [Fact]
    public void A_template_has_each_value_in_its_place()
    {
        var unit = UnitText.Settings(
            Template.Fill(
                "systemd",
                ("PATH_VARIABLE", "PATH=/bin"),
                ("PROGRAM", "/home/@HOME_VARIABLE@/x"),
                ("HOME_VARIABLE", "HOME=/home/@PROGRAM@")
            )
        );
        Assert.Equal("/home/@HOME_VARIABLE@/x daemon", unit["Service.ExecStart"]);
        Assert.Equal("HOME=/home/@PROGRAM@ PATH=/bin", unit["Service.Environment"]);
        Assert.Equal("default.target", unit["Install.WantedBy"]);
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
