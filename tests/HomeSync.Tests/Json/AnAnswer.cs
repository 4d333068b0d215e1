using HomeSync.TestKit;

namespace HomeSync.Tests.Json;

/// <summary>What the tests take for the answer of a program that was asked for JSON.</summary>
public sealed class AnAnswer
{
    private const string Version =
        """{"command":"version","code":"ok","exit":0,"version":"1","notes":[],"warnings":[]}""";

    private const string Error =
        """{"command":"undo","code":"usage","exit":1,"message":"m","where":[],"details":[],"why":[],"run":[],"done":null,"notes":[],"warnings":[]}""";

    private const string Done =
        """{"dry_run":false,"repository":"/r","operation":null,"undid":null,"written":[],"removed":[],"left_alone":[],"difference":null}""";

    [Fact]
    public void Is_one_object_on_one_stream()
    {
        Assert.Equal("ok", Answer.Of(Run(0, Version + "\n", "")).Code);
        Assert.True(Answer.Of(Run(1, "", Error + "\n")).IsError);
    }

    [Fact]
    public void Holds_what_an_error_did()
    {
        var error = Error.Replace("null", Done, StringComparison.Ordinal);
        Assert.Equal(
            "/r",
            Answer.Of(Run(1, "", error + "\n")).Done.GetProperty("repository").GetString()
        );
    }

    [Theory]
    [InlineData(0, Version, "")]
    [InlineData(0, Version + "\n\n", "")]
    [InlineData(0, Version + "\n" + Version + "\n", "")]
    [InlineData(0, "[INFO] hello\n" + Version + "\n", "")]
    [InlineData(0, Version + "\n", "[WARN] hello\n")]
    [InlineData(1, Version + "\n", "")]
    [InlineData(1, Version + "\n", Error + "\n")]
    public void Is_nothing_else(int exit, string output, string errors) =>
        Assert.Throws<InvalidOperationException>(() => Answer.Of(Run(exit, output, errors)));

    [Theory]
    [InlineData("\"version\":\"1\",", "")]
    [InlineData("\"version\":\"1\"", "\"version\":1")]
    [InlineData("\"code\":\"ok\"", "\"code\":\"done\"")]
    [InlineData("\"notes\"", "\"more\":1,\"notes\"")]
    [InlineData("\"1\"", "\"é\"")]
    public void Is_as_its_schema_says(string part, string other)
    {
        var odd = Version.Replace(part, other, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Answer.Of(Run(0, odd + "\n", "")));
    }

    [Theory]
    [InlineData("\"code\":\"usage\"", "\"code\":\"no-such-code\"")]
    [InlineData("\"done\":null", "\"done\":{}")]
    [InlineData("\"done\":null", "\"done\":{\"command\":\"undo\"}")]
    public void Of_an_error_as_well(string part, string other)
    {
        var odd = Error.Replace(part, other, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Answer.Of(Run(1, "", odd + "\n")));
    }

    private static Run Run(int exit, string output, string errors) =>
        new(exit, output, errors, TimeSpan.Zero, "");
}
