using System.Text.Json;
using HomeSync.TestKit;

namespace HomeSync.Tests.Json;

/// <summary>The tests' own checker: what it lets pass must be as the schema says.</summary>
public sealed class ASchema
{
    [Theory]
    [InlineData("""{"type":"object"}""", "{}")]
    [InlineData("""{"type":["string","null"]}""", "null")]
    [InlineData("""{"type":"integer","minimum":0}""", "0")]
    [InlineData("""{"const":"a"}""", "\"a\"")]
    [InlineData("""{"enum":[1,"a"]}""", "\"a\"")]
    [InlineData("""{"pattern":"^a+$"}""", "\"aa\"")]
    [InlineData("""{"pattern":"^a+$"}""", "7")]
    [InlineData("""{"items":{"type":"string"}}""", "[\"a\",\"b\"]")]
    [InlineData("""{"properties":{"a":{"type":"null"}}}""", """{"a":null,"b":1}""")]
    [InlineData("""{"$ref":"#/$defs/a","$defs":{"a":{"const":1}}}""", "1")]
    [InlineData("""{"required":["a"]}""", "[]")]
    public void Takes_what_is_as_it_says(string schema, string value) =>
        Assert.Empty(Faults(schema, value));

    [Theory]
    [InlineData("""{"type":"object"}""", "[]")]
    [InlineData("""{"type":["string","null"]}""", "7")]
    [InlineData("""{"type":"integer"}""", "1.5")]
    [InlineData("""{"type":"integer"}""", "\"1\"")]
    [InlineData("""{"type":"boolean"}""", "null")]
    [InlineData("""{"minimum":0}""", "-1")]
    [InlineData("""{"const":"a"}""", "\"b\"")]
    [InlineData("""{"enum":[1,"a"]}""", "2")]
    [InlineData("""{"pattern":"^a+$"}""", "\"ab\"")]
    [InlineData("""{"items":{"type":"string"}}""", "[\"a\",7]")]
    [InlineData("""{"required":["a"]}""", """{"b":1}""")]
    [InlineData("""{"required":["a"]}""", "{}")]
    [InlineData("""{"properties":{"a":{}},"additionalProperties":false}""", """{"b":1}""")]
    [InlineData("""{"properties":{"a":{"type":"null"}}}""", """{"a":1}""")]
    [InlineData("""{"properties":{"a":{"items":{"const":1}}}}""", """{"a":[1,2]}""")]
    [InlineData("""{"$ref":"#/$defs/a","$defs":{"a":{"const":1}}}""", "2")]
    public void Refuses_what_is_not(string schema, string value) =>
        Assert.Single(Faults(schema, value));

    [Theory]
    [InlineData("""{"maxLength":3}""", "\"abcd\"")]
    [InlineData("""{"type":"number"}""", "1")]
    [InlineData("""{"additionalProperties":true}""", "{}")]
    public void That_nobody_checks_is_an_error(string schema, string value) =>
        Assert.Throws<NotSupportedException>(() => Faults(schema, value));

    [Fact]
    public void Says_where_the_fault_is() =>
        Assert.Equal(
            ["$.a[1].b breaks \"const\":1"],
            Faults(
                """{"properties":{"a":{"items":{"properties":{"b":{"const":1}}}}}}""",
                """{"a":[{"b":1},{"b":2}]}"""
            )
        );

    private static IReadOnlyList<string> Faults(string schema, string value) =>
        JsonSchema.Of(schema).Faults(JsonDocument.Parse(value).RootElement);
}
