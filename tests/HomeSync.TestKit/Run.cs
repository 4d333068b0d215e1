namespace HomeSync.TestKit;

/// <summary>What a program did.</summary>
/// <param name="ExitCode">128 + N when signal N ended it.</param>
/// <param name="Out">Standard output as it was.</param>
/// <param name="Err">Standard error as it was.</param>
/// <param name="Took">From start to exit.</param>
/// <param name="Transcript">
/// The command, both outputs and the exit code, with everything that differs from run to run
/// replaced (see <see cref="TranscriptText"/>): what a snapshot holds.
/// </param>
public sealed record Run(int ExitCode, string Out, string Err, TimeSpan Took, string Transcript)
{
    /// <summary>This run, or an exception with its transcript when it failed.</summary>
    public Run Succeeded() =>
        ExitCode == 0
            ? this
            : throw new InvalidOperationException($"Unexpected failure:\n{Transcript}");

    /// <summary>This run as if it had been typed so: how a test got there is nobody's concern.</summary>
    public Run TypedAs(string command) =>
        this with
        {
            Transcript = $"$ {command}{Transcript[Transcript.IndexOf('\n')..]}",
        };

    public override string ToString() => Transcript;
}
