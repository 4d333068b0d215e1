namespace HomeSync.Core.Joining;

/// <summary>What a person made of both sides' versions of a file.</summary>
/// <param name="Ours">The object that this machine's version was; empty when there was none.</param>
/// <param name="Theirs">The object that the remote's version was; empty when there was none.</param>
/// <param name="Mode">The mode it gets, octal as git writes it.</param>
/// <param name="Blob">The object with its content; empty when it is to be gone.</param>
internal sealed record EditedFile(string Ours, string Theirs, string Mode, string Blob);
