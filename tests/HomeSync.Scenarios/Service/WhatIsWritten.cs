using System.Xml.Linq;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Service;

/// <summary>The files of packaging/, filled in for homes with any characters, as the real programs read them.</summary>
public sealed class WhatIsWritten : IDisposable
{
    private readonly Machine _machine = new("a & <b> 'c' \"d\" 100% $e @USER_HOME@ ü");
    private readonly Machine _plain = new("a & <b> 100% $e @USER_HOME@ ü");

    public WhatIsWritten()
    {
        _machine.Install();
        _plain.Install();
    }

    public void Dispose()
    {
        _machine.Dispose();
        _plain.Dispose();
    }

    [ToolFact("plistutil", "libplist-utils")]
    public void Is_a_property_list()
    {
        StandInSupervisors.Launchd(_machine);
        _machine.Service("install").Succeeded();
        // Through its binary form and back: what is left then was understood.
        var (binary, xml) = (_machine.Temp["binary"], _machine.Temp["xml"]);
        Run("-i", _machine.Home[ServiceHome.Plist], "-o", binary, "-f", "bin");
        Assert.StartsWith("bplist", File.ReadAllText(binary), StringComparison.Ordinal);
        Run("-i", binary, "-o", xml, "-f", "xml");
        var root = XDocument.Load(xml).Root!.Element("dict")!;
        Assert.Equal("com.brunogama.home-sync", Value(root, "Label").Value);
        Assert.Equal(
            [_machine.Home[ServiceHome.Program], "daemon"],
            Value(root, "ProgramArguments").Elements().Select(e => e.Value)
        );
        Assert.Equal(_machine.Home[".config"], Value(root, "WorkingDirectory").Value);
        Assert.Equal(_machine.Home.Path, Value(Value(root, "EnvironmentVariables"), "HOME").Value);
        Assert.Equal(
            _machine.Home[".config/sync-service/logs/daemon.err"],
            Value(root, "StandardErrorPath").Value
        );
        Assert.Equal("Aqua", Value(root, "LimitLoadToSessionType").Value);
        Assert.Equal("false", Value(Value(root, "KeepAlive"), "SuccessfulExit").Name);
        Assert.DoesNotContain(root.Elements("key"), key => key.Value == "StartInterval");
        // And reads it back the same.
        Assert.DoesNotContain("differs", _machine.Service("status").Out, StringComparison.Ordinal);
        Assert.Contains(
            $"Program: {_machine.Home[ServiceHome.Program]}\n",
            _machine.Service("status").Out,
            StringComparison.Ordinal
        );
    }

    [ToolFact("systemd-analyze", "systemd")]
    public void Is_a_unit()
    {
        IsAUnit(_plain);
        IsAUnit(_machine);
        Assert.DoesNotContain("/env", _plain.Home.Read(ServiceHome.Unit), StringComparison.Ordinal);
    }

    [ToolFact("systemd-analyze", "systemd")]
    public void Is_a_unit_only_with_a_program()
    {
        IsAUnit(_plain);
        _plain.Home.Delete(ServiceHome.Program);
        Assert.Contains(
            _plain.Home[ServiceHome.Program],
            UnitCheck.Of(_plain, _plain.Home[ServiceHome.Unit]).Said,
            StringComparison.Ordinal
        );
    }

    private static void IsAUnit(Machine machine)
    {
        StandInSupervisors.Systemd(machine);
        machine.Service("install").Succeeded();
        Assert.Equal((0, ""), UnitCheck.Of(machine, machine.Home[ServiceHome.Unit]));
        var status = machine.Service("status").Out;
        Assert.DoesNotContain("differs", status, StringComparison.Ordinal);
        Assert.Contains(
            $"Program: {machine.Home[ServiceHome.Program]}\n",
            status,
            StringComparison.Ordinal
        );
    }

    private void Run(params string[] words) => _machine.Run("plistutil", words).Succeeded();

    private static XElement Value(XElement dictionary, string key) =>
        dictionary.Elements("key").Single(e => e.Value == key).ElementsAfterSelf().First();
}
