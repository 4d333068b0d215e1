using System.Diagnostics;

namespace HomeSync.TestKit;

/// <summary>A folder and the files in it, named from there.</summary>
public sealed class Folder(string path)
{
    public string Path { get; } = path;

    /// <summary>The absolute path of a name.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file, making its folders, and returns its path.</summary>
    public string Write(string name, string text) =>
        Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Write(string, string)"/>
    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(Prepared(name), bytes);
        OwnModes.Give(this[name]);
        return this[name];
    }

    /// <inheritdoc cref="WriteProgram(string, byte[])"/>
    public string WriteProgram(string name, string text) =>
        WriteProgram(name, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>
    /// Writes a file that may be run, and returns its path. A child does the writing: a process that another
    /// test starts meanwhile inherits what this one has open, and the kernel runs no file that somebody writes
    /// (ETXTBSY).
    /// </summary>
    public string WriteProgram(string name, byte[] bytes)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true };
        foreach (var word in (string[])["-c", "cat >\"$0\" && chmod 755 \"$0\"", Prepared(name)])
            start.ArgumentList.Add(word);
        using var writer = Process.Start(start)!;
        using (var input = writer.StandardInput.BaseStream)
            input.Write(bytes);
        writer.WaitForExit();
        return writer.ExitCode == 0
            ? this[name]
            : throw new IOException($"{this[name]} isn't written");
    }

    /// <summary>Makes a symbolic link and returns its path.</summary>
    public string Link(string name, string target)
    {
        File.CreateSymbolicLink(Prepared(name), target);
        return this[name];
    }

    public string Read(string name) => File.ReadAllText(this[name]);

    public byte[] ReadBytes(string name) => File.ReadAllBytes(this[name]);

    /// <summary>The names of what is in it, sorted.</summary>
    public IReadOnlyList<string> Names() =>
        [
            .. Directory
                .EnumerateFileSystemEntries(Path)
                .Select(entry => System.IO.Path.GetFileName(entry))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Whether there is a file, a folder or a link, also one that leads nowhere.</summary>
    public bool Has(string name) =>
        Directory.Exists(this[name])
        || new FileInfo(this[name]) is { } file && (file.Exists || file.LinkTarget is not null);

    /// <summary>Removes a file or link, or a folder with all that is in it.</summary>
    public void Delete(string name)
    {
        if (Directory.Exists(this[name]) && new DirectoryInfo(this[name]).LinkTarget is null)
            Directory.Delete(this[name], recursive: true);
        else
            File.Delete(this[name]);
    }

    /// <summary>The permission bits.</summary>
    public UnixFileMode Mode(string name) => File.GetUnixFileMode(this[name]);

    public void SetMode(string name, UnixFileMode mode) => File.SetUnixFileMode(this[name], mode);

    private string Prepared(string name)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        return this[name];
    }
}
