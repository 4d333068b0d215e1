namespace HomeSync.Core.Configuration;

/// <summary>
/// Puts a parser's complaint into words for someone who doesn't know YAML's grammar. Never shows
/// what stands in the file: it may be a password.
/// </summary>
internal static class YamlSyntax
{
    public static YamlProblem Explain(string text, Place start, Place end, string complaint)
    {
        if (complaint.Contains("quoted scalar", StringComparison.Ordinal))
        {
            return complaint.Contains("unexpected", StringComparison.Ordinal)
                ? Problem(start, "this quote is never closed")
                : Problem(
                    end,
                    "a backslash in double quotes begins an escape; use \\\\ or single quotes"
                );
        }
        if (TabBefore(text, end.Line, from: start.Line) is { } tab)
            return Problem(tab, "a tab indents this line, YAML allows only spaces");
        if (complaint.Contains("cannot start any token", StringComparison.Ordinal))
            return Problem(start, "a value can't begin like this, put it in quotes");
        if (complaint.Contains("Mapping values are not allowed", StringComparison.Ordinal))
        {
            return Problem(
                start,
                "a colon isn't expected here: is the line indented like the one above, or does a value need quotes?"
            );
        }
        if (complaint.Contains("could not find expected ':'", StringComparison.Ordinal))
        {
            var line = LineAbove(text, start);
            return Problem(line, "a colon and a space are missing, allowed: key: value");
        }
        if (complaint.Contains("expected key", StringComparison.Ordinal))
            return Problem(start, "this doesn't fit the lines above: check indentation and quotes");
        return Problem(start, WithoutMarks(complaint));
    }

    /// <summary>A missing colon is noticed only behind the line, and behind the comments below it.</summary>
    private static Place LineAbove(string text, Place place)
    {
        var above = place;
        var line = TextLine.At(text, 0);
        for (var number = 1; number < place.Line; number++)
        {
            if (!line.IsBlank && !line.IsComment)
                above = new Place(number, line.Indent + 1);
            line = TextLine.At(text, line.Next);
        }
        // The last line, where it has no end, is not behind it: it is noticed where its word begins.
        var isThisOne =
            place.Column == line.Indent + 1
            && !text.EndsWith('\n')
            && !line.IsBlank
            && !line.IsComment
            && !HasColon(line.Content);
        return isThisOne ? place : above;
    }

    /// <summary>Whether a colon in it separates: one before a blank, and not in a comment.</summary>
    private static bool HasColon(ReadOnlySpan<char> line)
    {
        var comment = line.IndexOf(" #");
        var content = (comment < 0 ? line : line[..comment]).TrimEnd();
        return content.EndsWith(":") || content.Contains(": ", StringComparison.Ordinal);
    }

    /// <summary>SharpYaml begins with "(Lin: 0, Col: 3, Chr: 3) - (Lin: 1, Col: 0, Chr: 5): ".</summary>
    private static string WithoutMarks(string complaint) =>
        complaint.LastIndexOf("): ", StringComparison.Ordinal) is var marks and >= 0
            ? complaint[(marks + 3)..]
            : complaint;

    private static YamlProblem Problem(Place place, string what) =>
        new(place, YamlProblem.Form, what);

    /// <summary>The first tab among the spaces that begin a line.</summary>
    private static Place? TabBefore(string text, int last, int from)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (++number > last)
                break;
            var indent = line[..^line.TrimStart(" \t").Length];
            if (number >= from && indent.IndexOf('\t') is var tab and >= 0)
                return new Place(number, tab + 1);
        }
        return null;
    }
}
