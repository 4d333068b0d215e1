namespace HomeSync.Bench.Measuring;

/// <summary>The processes of a run.</summary>
/// <param name="Direct">Programs that the measured one started itself; of typed commands, these commands.</param>
/// <param name="All">All programs that ran, without home-sync itself.</param>
/// <param name="Connections">Sessions with a remote: ssh, or git's own upload-pack and receive-pack.</param>
internal sealed record ProcessCount(int Direct, int All, int Connections)
{
    public override string ToString() => $"{Direct}/{All}";
}
