namespace HomeSync.Core.Errors;

/// <summary>What to tell people when the fault is ours.</summary>
public static class Defect
{
    /// <summary>The message; the stack is for the log.</summary>
    public static string Text(Exception defect) =>
        "This is a defect in home-sync, please report it (https://github.com/brunogama/home-sync/issues): "
        + $"{defect.GetType().Name}: {defect.Message}";
}
