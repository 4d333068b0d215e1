namespace HomeSync.Core.Errors;

/// <summary>It was asked to stop in the middle of something that is told.</summary>
/// <param name="message">What is done, what isn't, and what to type where there is something.</param>
public sealed class InterruptedException(string message) : OperationCanceledException(message);
