using HomeSync.Core.Configuration;

namespace HomeSync.Tests.Configuration;

/// <summary>The entries of a YAML file, their kinds and places, and what is refused in it.</summary>
public sealed class WhatStandsInAFile
{
    [Theory]
    [InlineData("key: a b # c\n", "key 1:1 Text 1:6 |a b|")]
    [InlineData("key: 'x'\n", "key 1:1 Text 1:6 |x|")]
    [InlineData("key: 'null'\n", "key 1:1 Text 1:6 |null|")]
    [InlineData("\n  key:   null\n", "key 2:3 Nothing 2:10 |null|")]
    [InlineData("key: Null\n", "key 1:1 Nothing 1:6 |Null|")]
    [InlineData("key: NULL\n", "key 1:1 Nothing 1:6 |NULL|")]
    [InlineData("key: ~\n", "key 1:1 Nothing 1:6 |~|")]
    [InlineData("key: ''\n", "key 1:1 Nothing 1:6 ||")]
    [InlineData("key:\n", "key 1:1 Nothing 1:5 ||")]
    [InlineData("key: [a]\n", "key 1:1 List 1:6 ||")]
    [InlineData("key: {a: b}\n", "key 1:1 Mapping 1:6 ||")]
    [InlineData("a: [b, {c: d}, [e]]\nkey: x\n", "a 1:1 List 1:4 ||; key 2:1 Text 2:6 |x|")]
    [InlineData("a: {b: {c: d}}\nkey: x\n", "a 1:1 Mapping 1:4 ||; key 2:1 Text 2:6 |x|")]
    [InlineData("credentials: {a: b}\n", "credentials 1:1 Mapping 1:14 ||")]
    [InlineData("other: [a, b]\n", "other 1:1 List 1:8 ||")]
    [InlineData("credentials_tools: x\n", "credentials_tools 1:1 Text 1:20 |x|")]
    [InlineData(
        "credentials_tools:\n  sync: ws\n  list: [ws, 'list all']\nkey: x\n",
        "credentials_tools.sync 2:3 Text 2:9 |ws|; credentials_tools.list 3:3 Text 3:9 |ws\nlist all|; key 4:1 Text 4:6 |x|"
    )]
    [InlineData("credentials_tools: {sync: ~}\n", "credentials_tools.sync 1:21 Nothing 1:27 |~|")]
    [InlineData(
        "credentials_tools.list: [a, b]\nkey: x\n",
        "credentials_tools.list 1:1 Text 1:25 |a\nb|; key 2:1 Text 2:6 |x|"
    )]
    [InlineData("", "")]
    [InlineData("~\n", "")]
    [InlineData("--- {}\n...\n", "")]
    public void Is_read_with_its_places(string text, string entries)
    {
        var file = YamlReader.Read(text);
        Assert.Equal(entries, string.Join("; ", file.Entries.Select(Shown)));
        Assert.Empty(file.Problems);
    }

    [Theory]
    [InlineData(
        "key: *name\nb: 1\n",
        "1:6 key an alias (*) isn't followed, allowed: the value itself",
        1
    )]
    [InlineData(
        "key: [[*a], *b]\n",
        "1:8 key an alias (*) isn't followed, allowed: the value itself",
        1
    )]
    [InlineData("*name : x\nb: 1\n", "1:1 YAML a key must be a word", 1)]
    [InlineData("? [a, [b]]\n: {c: d}\nb: 1\n", "1:3 YAML a key must be a word", 1)]
    [InlineData(
        "key: !mine x\nb: 1\n",
        "1:6 key a tag (!) isn't understood, allowed: the value alone",
        1
    )]
    [InlineData("[a, *b]\n", "1:1 YAML the file holds no keys, allowed: lines of key: value", 0)]
    [InlineData("text\n", "1:1 YAML the file holds no keys, allowed: lines of key: value", 0)]
    [InlineData("a: 1\n--- \nb: 2\n", "2:1 YAML a second document begins here, allowed: one", 1)]
    [InlineData(
        "credentials_tools: {sync: {a: b}, list: x}\n",
        "1:27 credentials_tools.sync is neither a program nor a list",
        1
    )]
    [InlineData(
        "credentials_tools: {sync: [a, [b], {c: d}, e]}\n",
        "1:31 credentials_tools.sync holds something else than words",
        1
    )]
    [InlineData(
        "credentials_tools: {[a, b]: c, list: x}\n",
        "1:21 credentials_tools. a key must be a word",
        2
    )]
    public void Is_refused_at_its_place_and_the_rest_is_read(
        string text,
        string problem,
        int entries
    )
    {
        var file = YamlReader.Read(text);
        var first = file.Problems[0];
        Assert.Equal(problem, $"{first.Place} {first.Key} {first.What}");
        Assert.Equal(entries, file.Entries.Count);
    }

    [Fact]
    public void Is_refused_as_a_whole_and_each_alias_in_it() =>
        Assert.Equal(3, YamlReader.Read("[a, *b, [*c]]\n").Problems.Count);

    [Theory]
    [InlineData("? [a, [b]]\n: {c: d}\nb: 1\n", "b")]
    [InlineData(
        "credentials_tools: {[a, b]: c, list: x}\n",
        "credentials_tools. credentials_tools.list"
    )]
    public void Is_skipped_whole_where_it_is_a_key(string text, string keys)
    {
        var file = YamlReader.Read(text);
        Assert.Single(file.Problems);
        Assert.Equal(keys, string.Join(' ', file.Entries.Select(entry => entry.Key)));
    }

    [Fact]
    public void Is_skipped_whole_where_it_stands_among_words() =>
        Assert.Equal(
            "a\nf",
            YamlReader
                .Read("credentials_tools: {sync: [a, [b, [c]], {d: e}, f]}\n")
                .Entries.Single()
                .Text
        );

    [Fact]
    public void Is_cut_off_where_there_are_more_keys_than_anybody_has()
    {
        var keys = Enumerable.Range(0, 1000).Select(n => $"key{n}: 1\n");
        var most = YamlReader.Read(string.Concat(keys));
        Assert.Equal((1000, 0), (most.Entries.Count, most.Problems.Count));
        var more = YamlReader.Read(string.Concat(keys) + "more: 1\n");
        Assert.Equal(1000, more.Entries.Count);
        Assert.Equal("more than 1000 keys, the rest isn't read", more.Problems[0].What);
    }

    [Theory]
    [InlineData("key: value # c\n", "value", false)]
    [InlineData("key: &name value\n", "&name value", true)]
    // A list is never changed, so it is enough to know where it begins.
    [InlineData("key: &name [value]\n", "&name ", true)]
    [InlineData("key: 'a''b'\n", "'a''b'", false)]
    [InlineData("key:\n", "", false)]
    public void Is_found_again_in_the_text(string text, string value, bool hasAnchor)
    {
        var entry = YamlReader.Read(text).Entries.Single();
        Assert.Equal(value, text[entry.Start..entry.End]);
        Assert.Equal(hasAnchor, entry.HasAnchor);
    }

    private static string Shown(YamlEntry entry) =>
        $"{entry.Key} {entry.KeyPlace} {entry.Kind} {entry.ValuePlace} |{entry.Text}|";
}
