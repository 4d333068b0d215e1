using HomeSync.Core.Logging;
using Microsoft.Extensions.Time.Testing;

namespace HomeSync.TestKit;

/// <summary>A real log with both streams caught, at 2026-01-31 09:15:02 in a zone one hour east.</summary>
public sealed class LogBench : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public LogBench(Func<LogConsole, LogConsole>? console = null)
    {
        Time.SetLocalTimeZone(
            TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(1), "east", "east")
        );
        var plain = new LogConsole(output, error);
        Factory = new LogFactory(Home.Paths, console?.Invoke(plain) ?? plain, Time);
    }

    public TempHome Home { get; } = new();

    public FakeTimeProvider Time { get; } =
        new(new DateTimeOffset(2026, 1, 31, 8, 15, 2, TimeSpan.Zero));

    public LogFactory Factory { get; }

    public Log Log => Factory.Log;

    public string Output => output.ToString();

    public string Error => error.ToString();

    public string File =>
        System.IO.File.Exists(Home.Paths.LogFile)
            ? System.IO.File.ReadAllText(Home.Paths.LogFile)
            : "";

    public void Dispose()
    {
        Factory.Dispose();
        output.Dispose();
        error.Dispose();
        Home.Dispose();
    }
}
