namespace HomeSync.Core;

/// <summary>The version that was built.</summary>
public static partial class ProductVersion;
