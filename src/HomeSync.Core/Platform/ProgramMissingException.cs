namespace HomeSync.Core.Platform;

/// <summary>A program could not be started because it isn't there or may not be run.</summary>
/// <param name="program">Its name.</param>
internal sealed class ProgramMissingException(string program)
    : Exception($"{program} could not be started");
