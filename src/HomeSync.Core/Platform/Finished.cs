namespace HomeSync.Core.Platform;

/// <summary>How a child ended and what it said.</summary>
/// <param name="ExitCode">Its exit code; 128 and the signal's number when a signal ended it.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">Its standard error.</param>
/// <param name="LimitReached">We ended it because its limit was reached.</param>
internal sealed record Finished(int ExitCode, byte[] Output, byte[] Errors, bool LimitReached)
{
    public bool Succeeded => ExitCode == 0 && !LimitReached;

    public string Text => ByteText.Decode(Output);

    public string ErrorText => ByteText.Decode(Errors);
}
