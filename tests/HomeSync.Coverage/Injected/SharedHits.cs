using System.Diagnostics.CodeAnalysis;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace HomeSync.Coverage;

/// <summary>
/// Where the measured program notes which of its lines ran: a file that all its processes have in
/// their memory, so that one that is killed has noted everything too.
/// </summary>
[ExcludeFromCodeCoverage]
public static unsafe class SharedHits
{
    /// <returns>A number for each place; the file has how many there are before them.</returns>
    public static int* Of(string file, int places)
    {
        try
        {
            using var mapped = MemoryMappedFile.CreateFromFile(file, FileMode.Open);
            byte* start = null;
            // Neither is given back: the last line that runs is noted too.
            mapped.CreateViewAccessor().SafeMemoryMappedViewHandle.AcquirePointer(ref start);
            return (int*)start + 1;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Where it is out of reach, as after chroot, nothing is noted.
            return (int*)NativeMemory.AllocZeroed((nuint)places, sizeof(int));
        }
    }
}
