using System.Text;
using HomeSync.Core.Credentials;
using HomeSync.Core.Git;
using HomeSync.Core.Guard;
using HomeSync.Core.Joining;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;
using HomeSync.Core.Service;
using HomeSync.Core.Text;
using HomeSync.TestKit;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace HomeSync.Tests.Fuzzing;

/// <summary>Texts of people and of other programs: read as far as they make sense, and never more than that.</summary>
public sealed class Texts : IDisposable
{
    private readonly TempHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void A_line_of_what_is_allowed() =>
        Fuzz.Reader(
            "allow list",
            new(
                "a/b",
                "a b:private-key",
                "\"with \\\"quotes\\\" \\xff\":github-token",
                "# note",
                "\"é 𝄞\""
            ),
            bytes =>
            {
                var name = ByteText.Decode(bytes.AsSpan().IndexOf((byte)0) < 0 ? bytes : [1]);
                if (name.Length > 0)
                {
                    var entry = new AllowedEntry(name, null);
                    Assert.Equal(entry, AllowedEntry.Parse(entry.ToString()));
                    var certain = new AllowedEntry(name, "private-key");
                    Assert.Equal(certain, AllowedEntry.Parse(certain.ToString()));
                }
                var line = name.Split('\n')[0];
                if (AllowedEntry.Parse(line) is { } read)
                    Assert.Equal(read, AllowedEntry.Parse(read.ToString()));
            }
        );

    [Fact]
    public void Lines_of_the_log()
    {
        var query = new LogQuery { Since = DateTimeOffset.UnixEpoch, Level = LogLevel.Warning };
        Fuzz.Reader(
            "log",
            new(
                "[2026-01-31 09:15:02] [INFO] Synced\n  more\n[2026-01-31 09:15:03] [WARN] \u001b[31mred\n",
                "[0001-01-01 00:00:00] [ERROR] x\n"
            ),
            bytes =>
            {
                var sieve = new LogSieve(query);
                var lines = Lines(bytes).Select(LogParts.Shown).ToList();
                foreach (var line in lines)
                {
                    Assert.DoesNotContain(line, c => char.IsControl(c) && c != '\t');
                    sieve.Takes(line);
                }
                Assert.True(sieve.FromEnd(Enumerable.Reverse(lines)).Count() <= lines.Count);
            }
        );
    }

    [Fact]
    public void Lines_from_the_end_of_a_file()
    {
        var path = home.Write("lines", "");
        Fuzz.Reader(
            "lines from the end",
            new("one\ntwo\n\nthree", "\n", "a\n"),
            bytes =>
            {
                File.WriteAllBytes(path, bytes);
                using var file = File.OpenHandle(path);
                var lines = LinesFromEnd.Of(file, 1 << 20).Reverse().Select(l => l!).ToList();
                var whole = lines.SelectMany(line => line.Append((byte)'\n')).ToArray();
                byte[] ended = bytes is [] or [.., (byte)'\n'] ? bytes : [.. bytes, (byte)'\n'];
                Assert.Equal(ended, whole);
            }
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    [InlineData(-11)]
    public void A_time_to_start_from(int hours)
    {
        var clock = new FakeTimeProvider(new(2026, 1, 31, 8, 15, 2, TimeSpan.Zero));
        clock.SetLocalTimeZone(
            TimeZoneInfo.CreateCustomTimeZone("there", TimeSpan.FromHours(hours), "there", "there")
        );
        Fuzz.Reader(
            $"--since at {hours} hours",
            new(
                "2h",
                "15m",
                "2026-01-31",
                "2026-01-31T09:15",
                "0001-01-01",
                "9999-12-31T23:59:59-14:00"
            ),
            bytes => SinceText.Parse(Encoding.UTF8.GetString(bytes), clock)
        );
    }

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

    [Fact]
    public void What_was_made_of_a_conflict() =>
        Fuzz.Reader(
            "conflict markers",
            new("a\n<<<<<<< ours\nb\n||||||| base\n=======\nc\n>>>>>>> theirs\n", "=======\r\n"),
            bytes =>
            {
                Assert.False(Markers.AreLeftIn(bytes, bytes, []));
                Markers.IsText(bytes);
            }
        );

    [Fact]
    public void An_index()
    {
        var path = home.Write("index", "");
        Fuzz.Reader(
            "index",
            new("DIRC\0\0\0\u0002\0\0\0\u0001" + new string('\0', 32), "DIRC"),
            bytes =>
            {
                File.WriteAllBytes(path, bytes);
                Assert.True(IndexFile.Entries(path) >= 0);
                IndexFile.Fault(path);
            }
        );
    }

    [Fact]
    public void Names() =>
        Fuzz.Reader(
            "names",
            new(
                "plain name.txt",
                "say \"hi\"\\",
                "two\nlines",
                "\u001b[31mred",
                "gpj.\u202efdp",
                "Zoë 𝄞"
            ),
            bytes =>
            {
                var name = ByteText.Decode(bytes);
                Assert.Equal(bytes, ByteText.Encode(name));
                Assert.DoesNotContain(ByteText.ForPeople(name), char.IsControl);
                Assert.DoesNotContain(QuotedName.Of(name), c => c is < ' ' or '\x7f');
                Assert.DoesNotContain(
                    Printable.Text(name),
                    c => char.IsControl(c) && c is not ('\n' or '\t')
                );
                Nearest.To(name, ["sync", "status"]);
            }
        );

    private static List<byte[]> Lines(byte[] bytes)
    {
        var lines = new List<byte[]>();
        foreach (var range in bytes.AsSpan().Split((byte)'\n'))
            lines.Add(bytes[range]);
        return lines;
    }
}
