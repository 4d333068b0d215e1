namespace HomeSync.Core;

/// <summary>The version that was built.</summary>
public static class ProductVersion
{
    /// <summary>As in <c>3.0.0</c>.</summary>
    public static string Text { get; } =
        typeof(ProductVersion).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
