using System.ComponentModel;

namespace HomeSync.Core.Platform;

/// <summary>Nobody reads what we write any more; of a child, its end tells better why.</summary>
public sealed class InputClosedException()
    : IOException("nobody reads it any more", new Win32Exception());
