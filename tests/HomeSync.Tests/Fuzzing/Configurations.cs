using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;
using HomeSync.TestKit;

namespace HomeSync.Tests.Fuzzing;

/// <summary>The configuration as anybody may have written it: settings, or a <see cref="ConfigException"/> that says what is wrong.</summary>
public sealed class Configurations : IDisposable
{
    private const string Password = "hunter2xyz";

    private static readonly Mutated Files = new(
        "sync_interval: 120\nwatch: yes # or no\ndotfiles_dir: ~/dots\non_diverged: \"rebase\"\nmax_file_size: 10K\n",
        "git_dir: $HOME/dots.git\nwork_tree: '.'\nlog_level: debug\r\nbackup_retention: 7d\r\nmachine_profile: work\r\n",
        "credentials_tools:\n  sync: [ws, \"sync all\"]\n  list:\n    - ws\n    - list\ncredentials_tools.backup: [a]\n",
        "\ufeff%YAML 1.2\n---\n{log_level: INFO, watch: true}\n...\n",
        "? log_level\n: &x |\n  INFO\nextra: *x\nother: !!str >-\n  a\n  b\n",
        $"# settings\ncredential_master_password: {Password}\nlog_level: INFO\n",
        $"credential_master_password:\n    \"{Password}\"\nmy_token: &a '{Password}' # note\nsecret: [{Password}, x]\n"
    );

    private static readonly PathBase Folders = PathBase.OfFile(new UserPaths("/home/ada"));

    private readonly TempHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Are_loaded_or_refused()
    {
        var file = home.Write(".config/home-sync/config.yml", "");
        var loader = new ConfigLoader(home.Paths, new Dictionary<string, string>());
        Fuzz.Reader(
            "configuration",
            Files,
            bytes =>
            {
                File.WriteAllBytes(file, bytes);
                try
                {
                    Assert.Equal(file, loader.Load().FilePath);
                }
                catch (ConfigException refused)
                {
                    Assert.NotEmpty(refused.Details);
                    var text = ErrorText.Of(refused);
                    Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
                    if (MustBeHidden(bytes))
                        Assert.DoesNotContain(Password, text, StringComparison.Ordinal);
                }
            }
        );
    }

    /// <summary>Whether nothing but a secret's value is the password: elsewhere it is shown like any other word.</summary>
    private static bool MustBeHidden(byte[] bytes) =>
        YamlReader.Read(ByteText.Decode(bytes)) is var read
        && read.Problems.All(p => !p.Key.Contains(Password, StringComparison.Ordinal))
        && read.Entries.All(e =>
            !e.Key.Contains(Password, StringComparison.Ordinal)
            && (!e.Text.Contains(Password, StringComparison.Ordinal) || SecretWords.AnyIn(e.Key))
        );

    [Fact]
    public void Are_shown_without_what_YAML_reads_as_a_secret() =>
        Fuzz.Reader(
            "configuration shown",
            Files,
            bytes =>
            {
                var text = ByteText.Decode(bytes);
                var shown = SecretMask.Hide(text);
                var read = YamlReader.Read(text);
                if (read.Problems.Count > 0 || text.StartsWith('\ufeff'))
                    return;
                foreach (var entry in read.Entries.Where(IsSecret))
                {
                    var hidden = text.Remove(entry.Start, entry.End - entry.Start);
                    if (!hidden.Contains(Password, StringComparison.Ordinal))
                        Assert.DoesNotContain(Password, shown, StringComparison.Ordinal);
                }

                // The name of a key may hide in an escape, which only YAML can read.
                bool IsSecret(YamlEntry entry) =>
                    SecretWords.AnyIn(entry.Key)
                    && text.Contains(entry.Key, StringComparison.Ordinal)
                    && entry.Text.Contains(Password, StringComparison.Ordinal);
            }
        );

    [Fact]
    public void Get_one_value_changed_and_nothing_else() =>
        Fuzz.Reader(
            "configuration changed",
            Files,
            bytes =>
            {
                var text = ByteText.Decode(bytes);
                var before = YamlReader.Read(text);
                if (before.Problems.Count > 0)
                    return;
                var key = ConfigKeys.Find("log_level")!;
                if (ConfigChange.Of(text, key, "WARN").Text is { } changed)
                {
                    var now = YamlReader.Read(changed).Entries;
                    Assert.Equal("WARN", Assert.Single(now, IsKey).Text);
                    Assert.Equal(Without(before.Entries, IsKey), Without(now, IsKey));
                }
                foreach (var entry in before.Entries.Take(2))
                {
                    if (ConfigChange.Without(text, entry).Text is { } rest)
                    {
                        Assert.Equal(
                            Without(before.Entries, e => e.Key == entry.Key),
                            Without(YamlReader.Read(rest).Entries, _ => false)
                        );
                    }
                }

                bool IsKey(YamlEntry e) => ConfigKeys.Find(e.Key) == key;
            }
        );

    private static IEnumerable<(string, YamlKind, string)> Without(
        IEnumerable<YamlEntry> entries,
        Predicate<YamlEntry> taken
    ) => entries.Where(e => !taken(e)).Select(e => (e.Key, e.Kind, e.Text));

    [Fact]
    public void Get_a_value_written_so_that_it_is_read_alike() =>
        Fuzz.Reader(
            "value in YAML",
            new("plain words", "/a/path", "with: colon", "null", "-x", "tail ", "\"q\" \\ 'r'"),
            bytes =>
            {
                var text = System.Text.Encoding.UTF8.GetString(bytes);
                foreach (var written in new[] { YamlText.OfValue(text), YamlText.Of(text) })
                {
                    var read = YamlReader.Read($"key: {written}\n");
                    Assert.Empty(read.Problems);
                    Assert.Equal(text, Assert.Single(read.Entries).Text);
                }
            }
        );

    [Fact]
    public void Have_values_that_are_taken_or_refused() =>
        Fuzz.Reader(
            "value of a key",
            new(
                "120",
                "5m",
                "50 MiB",
                "yes",
                "~/dots",
                "$HOME/x",
                "rebase",
                "debug",
                "ws list",
                "-1d"
            ),
            bytes =>
            {
                var text = ByteText.Decode(bytes);
                if (text.Length == 0)
                    return;
                foreach (var key in ConfigKeys.All)
                {
                    var outcome = key.Read(text, Folders, new Settings());
                    Assert.True(outcome.Problem is null || outcome.Problem.Length > 0);
                }
            }
        );
}
