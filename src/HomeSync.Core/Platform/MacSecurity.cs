using System.Runtime.InteropServices;

namespace HomeSync.Core.Platform;

/// <summary>
/// The one question to macOS that no program answers without opening a window: whether the keychain is
/// locked (Security framework, "SecKeychainGetStatus").
/// </summary>
internal static partial class MacSecurity
{
    private const string Name = "/System/Library/Frameworks/Security.framework/Security";

    private const uint Unlocked = 1;

    /// <summary>Whether the default keychain is known to be locked; false anywhere but on a Mac.</summary>
    public static bool IsKeychainLocked()
    {
        try
        {
            return OperatingSystem.IsMacOS()
                && KeychainStatus(0, out var status) == 0
                && (status & Unlocked) == 0;
        }
        catch (Exception missing)
            when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport(Name, EntryPoint = "SecKeychainGetStatus")]
    private static partial int KeychainStatus(nint keychain, out uint status);
}
