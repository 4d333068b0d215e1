using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Unicode;
using HomeSync.Core.Platform;
using Microsoft.Win32.SafeHandles;

namespace HomeSync.Core.Configuration;

/// <summary>Reads a configuration file's text, following links, and never waits for one that isn't a file.</summary>
internal static class ConfigFileText
{
    /// <summary>Bytes; a configuration has a few thousand.</summary>
    private const int Largest = 1024 * 1024;

    /// <summary>The text, or what keeps it from being read.</summary>
    public static (string? Text, YamlProblem? Problem) Read(string path)
    {
        if (Directory.Exists(path))
            return Refuse(Place.Start, "is a folder, allowed: a YAML file");
        // .NET's own open waits at a FIFO until somebody writes into it.
        using var file = FileHandle.TryOpen(path, LibcConstants.OpenReadOnly, out var error);
        if (file is null)
            return Refuse(Place.Start, WhyNot(path, Marshal.GetPInvokeErrorMessage(error)));
        try
        {
            return Read(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(Place.Start, $"can't be read: {e.Message}");
        }
    }

    private static string WhyNot(string path, string error)
    {
        if (new FileInfo(path).LinkTarget is { } target)
            return $"is a link to {target}, which can't be read: {error}";
        return Path.Exists(path) ? $"can't be read: {error}" : "isn't there";
    }

    private static (string? Text, YamlProblem? Problem) Read(SafeFileHandle file)
    {
        using var stream = new FileStream(file, FileAccess.Read, bufferSize: 0);
        if (!stream.CanSeek)
            return Refuse(Place.Start, "is a pipe or a device, allowed: a YAML file");
        var bytes = new byte[4096];
        var count = 0;
        // A device has no length, so what is read counts as well.
        while (Math.Max(count, stream.Length) <= Largest)
        {
            if (count == bytes.Length)
                Array.Resize(ref bytes, 2 * count);
            var read = stream.Read(bytes, count, bytes.Length - count);
            if (read == 0)
                return Decode(bytes.AsSpan(0, count));
            count += read;
        }
        return Refuse(Place.Start, "is larger than 1 MiB, allowed: a configuration of a few lines");
    }

    private static (string? Text, YamlProblem? Problem) Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        var status = Utf8.ToUtf16(
            bytes,
            text,
            out _,
            out var length,
            replaceInvalidSequences: false
        );
        var read = text.AsSpan(0, length);
        if (status != OperationStatus.Done)
            return Refuse(Place.Of(read, length), "isn't UTF-8 from here on, allowed: UTF-8 text");
        if (read.IndexOf('\0') is var nul and >= 0)
            return Refuse(Place.Of(read, nul), "holds a NUL character here, allowed: text");
        return (read.ToString(), null);
    }

    private static (string? Text, YamlProblem? Problem) Refuse(Place place, string what) =>
        (null, new YamlProblem(place, "file", what));
}
