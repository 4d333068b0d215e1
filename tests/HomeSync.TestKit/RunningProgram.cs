using System.Diagnostics;
using System.Text;
using HomeSync.Core.Platform;

namespace HomeSync.TestKit;

/// <summary>
/// A program that was started, without a terminal and with standard input at its end. Whatever is
/// left of its tree when the limit passes or the test ends is killed.
/// </summary>
public sealed class RunningProgram : IDisposable
{
    /// <summary>No test waits longer for one program.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Command _command;
    private readonly Process _process;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly StringBuilder _out = new();
    private readonly StringBuilder _err = new();

    private int _asked;

    // Threads, not tasks: tests block, and a pool that they fill would starve the readers.
    private readonly Thread[] _readers;

    internal RunningProgram(Command command)
    {
        _command = command;
        _process = Process.Start(command.ToStartInfo())!;
        Id = _process.Id;
        if (command.Typed is null)
            _process.StandardInput.Close();
        _readers = [Reader(_process.StandardOutput, _out), Reader(_process.StandardError, _err)];
    }

    /// <summary>The process id; on Linux also that of its group and session.</summary>
    public int Id { get; }

    public bool HasExited => _process.HasExited;

    /// <summary>Standard output so far.</summary>
    public string Out => Text(_out);

    /// <summary>Standard error so far.</summary>
    public string Err => Text(_err);

    /// <summary>Waits until a question is asked on the program's terminal, and types an answer.</summary>
    public void Answer(string question, string answer)
    {
        Soon.Is(() =>
            Out.IndexOf(question, _asked, StringComparison.Ordinal) >= 0 || _process.HasExited
        );
        var at = Out.IndexOf(question, _asked, StringComparison.Ordinal);
        if (at < 0)
            throw new InvalidOperationException($"It never asked '{question}':\n{Out}");
        _asked = at + question.Length;
        _process.StandardInput.Write(answer + "\n");
        _process.StandardInput.Flush();
    }

    /// <summary>Sends a signal to the program alone, not to its children. 9 can't be caught.</summary>
    public void Signal(int signal)
    {
        if (!_process.HasExited)
            _ = Libc.Kill(Id, signal);
    }

    /// <summary>Waits for the program and the end of its output.</summary>
    /// <exception cref="TimeoutException">The limit passed; the whole tree was killed.</exception>
    public Run Wait(TimeSpan? limit = null)
    {
        var left = limit ?? Limit;
        if (!_process.WaitForExit(left) || !_readers.All(reader => reader.Join(left)))
        {
            var state = _process.HasExited ? "exited, but a child holds its output" : "still ran";
            KillTree();
            throw new TimeoutException($"{_command} {state} after {_clock.Elapsed}.\n{Out}\n{Err}");
        }
        var took = _clock.Elapsed;
        var text = TranscriptText.Of(
            _command.ToString(),
            Out,
            Err,
            _process.ExitCode,
            _command.Names
        );
        return new Run(_process.ExitCode, Out, Err, took, text);
    }

    public void Dispose()
    {
        KillTree();
        _process.Dispose();
    }

    private void KillTree()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
    }

    private static Thread Reader(StreamReader from, StringBuilder to)
    {
        var thread = new Thread(() => Copy(from, to)) { IsBackground = true };
        thread.Start();
        return thread;
    }

    private static void Copy(StreamReader from, StringBuilder to)
    {
        try
        {
            var buffer = new char[4096];
            for (int count; (count = from.Read(buffer)) > 0; )
            {
                lock (to)
                    to.Append(buffer, 0, count);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The test ended first.
        }
    }

    private static string Text(StringBuilder text)
    {
        // A terminal ends its lines with both.
        lock (text)
            return text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
