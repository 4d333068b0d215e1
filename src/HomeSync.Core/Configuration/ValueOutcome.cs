namespace HomeSync.Core.Configuration;

/// <summary>The settings after one more value, and what there is to say about that value.</summary>
/// <param name="Settings">Unchanged when there is a problem.</param>
/// <param name="Problem">What is wrong and what is allowed.</param>
/// <param name="Warning">What a person should know though the value was taken.</param>
/// <param name="Text">The value as a person is shown it: a path absolute, a secret hidden.</param>
internal readonly record struct ValueOutcome(
    Settings Settings,
    string? Problem,
    string? Warning,
    string Text = ""
);
