namespace HomeSync.Core.Configuration;

/// <summary>Something in a file that keeps it from being used.</summary>
/// <param name="Place">Where.</param>
/// <param name="Key">The key it belongs to, or <c>YAML</c> when it is the file's form.</param>
/// <param name="What">What is wrong, what is allowed.</param>
internal sealed record YamlProblem(Place Place, string Key, string What)
{
    /// <summary>Stands for a key where the file's form is at fault.</summary>
    public const string Form = "YAML";
}
