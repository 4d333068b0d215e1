using System.Text;
using HomeSync.Core.Git;
using HomeSync.Core.Guard;
using HomeSync.Core.Joining;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;
using HomeSync.TestKit;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace HomeSync.Tests.Fuzzing;

/// <summary>Texts of people and of our own log: read as far as they make sense, and never more than that.</summary>
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
