namespace HomeSync.Core.FirstRun;

/// <summary>One thing that setup does.</summary>
/// <param name="What">What is to be done: <c>make the folder /home/ada/.config/home-sync</c>.</param>
/// <param name="Do">Does it and tells of it.</param>
internal sealed record SetupStep(string What, Action Do);
