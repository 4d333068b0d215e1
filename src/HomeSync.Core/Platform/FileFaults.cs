namespace HomeSync.Core.Platform;

/// <summary>Reads the error number that .NET and our own calls leave in an exception.</summary>
internal static class FileFaults
{
    public static FileFault Of(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            if (Of(fault.HResult) is var known and not FileFault.Other)
                return known;
            if (fault is UnauthorizedAccessException)
                return FileFault.NoAccess;
        }
        return FileFault.Other;
    }

    private static FileFault Of(int error) =>
        error switch
        {
            LibcConstants.ErrorNoSpace => FileFault.DiskFull,
            LibcConstants.ErrorReadOnly => FileFault.ReadOnly,
            LibcConstants.ErrorAccess or LibcConstants.ErrorNotPermitted => FileFault.NoAccess,
            LibcConstants.ErrorOtherDevice => FileFault.OtherDevice,
            _ when error == LibcConstants.ErrorQuota => FileFault.DiskFull,
            _ when error == LibcConstants.ErrorNameTooLong => FileFault.NameTooLong,
            _ => FileFault.Other,
        };
}
