using System.ComponentModel;

namespace HomeSync.Core.Platform;

/// <summary>A child reads no more of its input; why, its end tells better.</summary>
internal sealed class InputClosedException()
    : IOException("the child has closed its input", new Win32Exception());
