using SharpYaml;
using SharpYaml.Events;

namespace HomeSync.Core.Configuration;

/// <summary>
/// Reads a YAML file's outermost mapping. The only file that knows the YAML package: it goes by
/// events, so nothing is expanded, nested or recursed into, whatever the file holds.
/// </summary>
internal sealed class YamlReader
{
    /// <summary>More keys than this are a file of something else, and a message each would help nobody.</summary>
    private const int MostKeys = 1000;

    private readonly List<YamlEntry> entries = [];
    private readonly List<YamlProblem> problems = [];
    private readonly string text;
    private readonly IParser parser;

    private YamlReader(string text)
    {
        this.text = text;
        parser = Parser.CreateParser(new StringReader(text));
    }

    public static YamlFile Read(string text)
    {
        // The parser takes a byte order mark for the first key's first letter.
        var reader = new YamlReader(text.TrimStart('\uFEFF'));
        reader.ReadStream();
        return new YamlFile(reader.entries, reader.problems);
    }

    private void ReadStream()
    {
        try
        {
            while (parser.MoveNext() && parser.Current is not DocumentStart) { }
            if (parser.MoveNext())
                ReadRoot();
            while (parser.MoveNext() && parser.Current is not DocumentStart) { }
            if (parser.Current is DocumentStart)
                Add(YamlProblem.Form, "a second document begins here, allowed: one");
        }
        catch (YamlException e)
        {
            problems.Add(YamlSyntax.Explain(text, At(e.Start), At(e.End), e.Message));
        }
        catch (ArgumentException)
        {
            // SharpYaml 3.17 lets this through for an escape such as "\UFFFFFFFF".
            Add(YamlProblem.Form, "a \\U escape after this is no character");
        }
    }

    private void ReadRoot()
    {
        switch (parser.Current)
        {
            case MappingStart:
                while (parser.MoveNext() && IsEntry())
                {
                    ReadEntry();
                }
                break;
            case Scalar root when IsNothing(root):
                break;
            default:
                Add(YamlProblem.Form, "the file holds no keys, allowed: lines of key: value");
                SkipNode();
                break;
        }
    }

    private bool IsEntry()
    {
        if (parser.Current is MappingEnd)
            return false;
        if (entries.Count < MostKeys)
            return true;
        Add(YamlProblem.Form, $"more than {MostKeys} keys, the rest isn't read");
        return false;
    }

    private void ReadEntry()
    {
        if (parser.Current is not Scalar key)
        {
            Add(YamlProblem.Form, "a key must be a word");
            SkipNode();
            parser.MoveNext();
            SkipNode();
            return;
        }
        parser.MoveNext();
        if (parser.Current is MappingStart && key.Value == CredentialKeys.Tools)
        {
            while (parser.MoveNext() && parser.Current is not MappingEnd)
                ReadTool($"{key.Value}.{(parser.Current as Scalar)?.Value}", At(parser.Current));
            return;
        }
        if (
            parser.Current is SequenceStart
            && key.Value.StartsWith(CredentialKeys.Tools, StringComparison.Ordinal)
        )
        {
            ReadWords(key.Value, At(key));
            return;
        }
        if (parser.Current is Scalar { Tag: not null })
        {
            Add(key.Value, "a tag (!) isn't understood, allowed: the value alone");
        }
        else if (KindOf(parser.Current) is { } kind)
        {
            var value = (parser.Current as Scalar)?.Value ?? "";
            entries.Add(Entry(key.Value, At(key), kind, value, parser.Current!));
        }
        SkipNode(key.Value);
    }

    /// <summary>The one mapping in a mapping: its keys stand behind a dot.</summary>
    private void ReadTool(string name, Place place)
    {
        if (parser.Current is not Scalar)
        {
            Add(name, "a key must be a word");
            SkipNode();
        }
        parser.MoveNext();
        if (parser.Current is SequenceStart)
        {
            ReadWords(name, place);
            return;
        }
        if (parser.Current is Scalar value)
            entries.Add(Entry(name, place, KindOf(value)!.Value, value.Value, value));
        else
            Add(name, "is neither a program nor a list");
        SkipNode();
    }

    /// <summary>A program and its arguments, a line each in the entry's text.</summary>
    private void ReadWords(string name, Place place)
    {
        var list = parser.Current!;
        var words = new List<string>();
        while (parser.MoveNext() && parser.Current is not SequenceEnd)
        {
            if (parser.Current is Scalar word)
                words.Add(word.Value);
            else
                Add(name, "holds something else than words");
            SkipNode();
        }
        var text = string.Join('\n', words);
        entries.Add(
            Entry(name, place, YamlKind.Text, text, list) with
            {
                End = parser.Current!.End.Index,
                IsWords = true,
            }
        );
    }

    private static YamlEntry Entry(
        string name,
        Place place,
        YamlKind kind,
        string text,
        ParsingEvent value
    ) =>
        new(name, place, kind, text, At(value))
        {
            Start = value.Start.Index,
            End = value.End.Index,
            HasAnchor = (value as NodeEvent)?.Anchor is not null,
        };

    /// <summary>Goes to the end of the node that begins here; its aliases are refused, never followed.</summary>
    private void SkipNode(string key = YamlProblem.Form)
    {
        var depth = 0;
        do
        {
            if (parser.Current is AnchorAlias)
                Add(key, "an alias (*) isn't followed, allowed: the value itself");
            depth += parser.Current!.NestingIncrease;
        } while (depth > 0 && parser.MoveNext());
    }

    /// <summary>Notes a problem of the event that was read last.</summary>
    private void Add(string key, string what) => problems.Add(new(At(parser.Current), key, what));

    private static YamlKind? KindOf(ParsingEvent? value) =>
        value switch
        {
            Scalar scalar => IsNothing(scalar) ? YamlKind.Nothing : YamlKind.Text,
            SequenceStart => YamlKind.List,
            MappingStart => YamlKind.Mapping,
            _ => null,
        };

    private static bool IsNothing(Scalar scalar) =>
        scalar.Value.Length == 0
        || (scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null" or "Null" or "NULL");

    private static Place At(ParsingEvent? read) => read is null ? Place.Start : At(read.Start);

    private static Place At(Mark mark) => new(mark.Line + 1, mark.Column + 1);
}
