using HomeSync.Core.Doctor;
using HomeSync.TestKit;
using HomeSync.Tests.Service;
using Microsoft.Extensions.Time.Testing;

namespace HomeSync.Tests.Doctor;

/// <summary>A machine with a clone, and single checks that look at it.</summary>
internal sealed class DoctorBench : IDisposable
{
    public DoctorBench()
    {
        Machine.Environment["HOME_SYNC_KEYCHAIN"] = "security";
        Program = Machine.Bin.WriteProgram("home-sync", "");
        // As if it had been there before the stand-ins' start of a service.
        File.SetLastWriteTimeUtc(Program, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    }

    /// <summary>The program that runs.</summary>
    public string Program { get; }

    public Fleet Fleet { get; } = new("laptop");

    public Machine Machine => Fleet.Laptop;

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

    public bool UsesNetwork { get; init; } = true;

    public string? Repo { get; set; }

    public FakeSupervisor? Supervisor { get; set; }

    /// <summary>Everything is found out anew for each.</summary>
    public Facts Facts =>
        new(
            new Examined(Machine.Paths, Machine.Environment, Program, Clock)
            {
                Repo = Repo,
                UsesNetwork = UsesNetwork,
            },
            CancellationToken.None,
            Supervisor
        );

    public IReadOnlyList<CheckResult> All(Func<Facts, Check> check) => check(Facts).Results();

    /// <summary>The only result: its level and code.</summary>
    public (CheckLevel, string) Code(Func<Facts, Check> check)
    {
        var result = Assert.Single(All(check));
        return (result.Level, result.Code);
    }

    public void Dispose() => Fleet.Dispose();
}
