using System.Text;
using HomeSync.Core.Platform;
using HomeSync.TestKit;

namespace HomeSync.Tests.Platform;

public sealed class AFileThatManyAppendTo : IDisposable
{
    private readonly TempHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Keeps_every_line_of_every_writer()
    {
        var path = home["a/log"];
        Parallel.For(
            0,
            8,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            writer =>
            {
                using var file = AppendOnlyFile.Open(path);
                for (var i = 0; i < 500; i++)
                    file.Write(Encoding.UTF8.GetBytes($"{writer} {i} {new string('x', 200)}\n"));
            }
        );

        var lines = File.ReadAllLines(path);
        Assert.Equal(8 * 500, lines.Distinct().Count());
        Assert.All(lines, line => Assert.EndsWith(" " + new string('x', 200), line));
    }

    [Fact]
    public void Is_continued_where_another_writer_left_it()
    {
        var path = home.Write("log", "first\n");
        using var mine = AppendOnlyFile.Open(path);
        File.AppendAllText(path, "second\n");

        mine.Write("third\n"u8);

        Assert.Equal("first\nsecond\nthird\n", File.ReadAllText(path));
        Assert.Equal(19, mine.Length);
    }

    [Fact]
    public void Is_only_the_users_and_so_are_its_folders()
    {
        var path = home["deep/er/log"];
        AppendOnlyFile.Open(path).Dispose();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        foreach (var folder in new[] { home["deep"], home["deep/er"] })
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(folder)
            );
        }
    }

    [Fact]
    public void Can_be_opened_and_read_while_its_lock_is_held()
    {
        var path = home.Write("log", "line\n");
        using var holder = AppendOnlyFile.Open(path);
        Assert.True(holder.TryLock());

        using var other = AppendOnlyFile.Open(path);
        using var reader = PlainFile.OpenToRead(path);

        Assert.False(other.TryLock());
        Assert.NotNull(reader);
        holder.Dispose();
        Assert.True(other.TryLock());
    }
}
