using System.Text;
using HomeSync.Core.Credentials;
using HomeSync.Core.Platform;
using HomeSync.Core.Service;

namespace HomeSync.Tests.Fuzzing;

/// <summary>Texts of the supervisors, and of keychains and credential programs: read as far as they make sense.</summary>
public sealed class TextsOfPrograms
{
    [Fact]
    public void A_property_list() =>
        Fuzz.Reader(
            "property list",
            new(
                "<?xml version=\"1.0\"?><!DOCTYPE plist PUBLIC \"x\" \"y\"><plist version=\"1.0\"><!-- no --><dict><key>A &amp; B</key><array><string>&lt;one&gt;</string><dict><key>C</key><false/></dict></array><key>N</key><integer>7</integer></dict></plist>",
                "<plist><array><array><dict><key>a</key><array/></dict></array></array></plist>"
            ),
            bytes => PlistText.Settings(Encoding.UTF8.GetString(bytes))
        );

    [Fact]
    public void A_unit() =>
        Fuzz.Reader(
            "unit",
            new(
                "[Unit]\nDescription=x\n[Service]\nExecStart=\"/usr/bin/home sync\" daemon \\\n  --quiet\nEnvironment=\"A=b c\" D=%%\nRestart=on-failure\n",
                "ExecStart=/usr/bin/env \"/home/a$$da/\\\"x\" daemon\nX=$'it\\'s'\n"
            ),
            bytes =>
            {
                var text = ByteText.Decode(bytes);
                foreach (var value in UnitText.Settings(text).Values.Append(text))
                {
                    UnitText.ProgramIn(value);
                    UnitText.ShellValue(value);
                    Assert.All(UnitText.Words(value), word => Assert.NotNull(word));
                }
                if (text.Length > 0 && !text.Contains('\n') && !text.Contains('\0'))
                    Assert.Equal(text, UnitText.ProgramIn(UnitText.Program(text)));
            }
        );

    [Fact]
    public void What_launchctl_prints() =>
        Fuzz.Reader(
            "launchctl",
            new(
                "gui/501/com.x = {\n\tpid = 123\n\tlast exit code = (never exited)\n\tenvironment = {\n\t\tA => b\n\t}\n}\n",
                "disabled services = {\n\t\"com.x\" => disabled\n}\n"
            ),
            bytes =>
            {
                var text = ByteText.Decode(bytes);
                Assert.NotNull(LaunchctlText.LastEnd(LaunchctlText.Values(text)));
                LaunchctlText.IsDisabled(text, "com.x");
            }
        );

    [Fact]
    public void What_a_keychain_prints() =>
        Fuzz.Reader(
            "keychain",
            new("hunter2\n", "Zoë 𝄞\n", "two\nlines\n"),
            bytes =>
            {
                if (KeychainProgram.Found(bytes) is { State: KeychainState.Found } answer)
                    Assert.DoesNotContain('\n', answer.Password!.Reveal());
            }
        );

    [Fact]
    public void What_a_credential_program_prints() =>
        Fuzz.Reader(
            "credential program",
            new("Secrets:\n=====\none\ntwo\n", "error: 'hunter2xyz' \"hunter2xyz\" hunter\\2xyz\n"),
            bytes =>
            {
                var text = ByteText.Decode(bytes);
                Assert.True(ListedSecrets.In(text) >= 0);
                var shaded = SecretShade.Over(text, "hunter2xyz");
                Assert.DoesNotContain("hunter2xyz", shaded, StringComparison.Ordinal);
            }
        );
}
