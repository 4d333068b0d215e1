using System.ComponentModel;

namespace HomeSync.Core.Platform;

/// <summary>What we write isn't taken any more; of a child, its end tells better why.</summary>
public sealed class InputClosedException()
    : IOException("what was written isn't taken any more", new Win32Exception())
{
    /// <summary>Whoever read it has ended, or was never there; else the system couldn't write it, such as to a full disk.</summary>
    public bool IsUnread =>
        InnerException
            is Win32Exception
            {
                NativeErrorCode: LibcConstants.ErrorPipe or LibcConstants.ErrorNoFile
            };
}
