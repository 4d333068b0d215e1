using System.Text;

namespace HomeSync.Core.Service;

/// <summary>The files of <c>packaging/</c>, with a machine's own paths in the place of <c>@NAME@</c>.</summary>
internal static class Template
{
    /// <param name="name">The resource's name.</param>
    /// <param name="values">What stands in the place of which name; quoted already.</param>
    public static string Fill(string name, params (string Name, string Value)[] values)
    {
        using var resource = typeof(Template).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(resource);
        var text = reader.ReadToEnd();
        var filled = new StringBuilder();
        var at = 0;
        // In one pass: a home may be named like a placeholder.
        while (Next(text, at, values) is var (place, found, value))
        {
            filled.Append(text, at, place - at).Append(value);
            at = place + found;
        }
        return filled.Append(text, at, text.Length - at).ToString();
    }

    private static (int Place, int Length, string Value)? Next(
        string text,
        int from,
        (string Name, string Value)[] values
    )
    {
        (int Place, int Length, string Value)? next = null;
        foreach (var (name, value) in values)
        {
            var place = text.IndexOf($"@{name}@", from, StringComparison.Ordinal);
            if (place >= 0 && (next is null || place < next.Value.Place))
                next = (place, name.Length + 2, value);
        }
        return next;
    }
}
