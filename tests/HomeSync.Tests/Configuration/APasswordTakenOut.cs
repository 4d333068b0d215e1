using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;

namespace HomeSync.Tests.Configuration;

/// <summary>A password that stands in a file is moved from there into the keychain.</summary>
public sealed class APasswordTakenOut : IDisposable
{
    private const string Key = "credential_master_password";

    private readonly ConfigHome home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("a: 1\ncredential_master_password: 'hunter2'\n", "hunter2")]
    [InlineData("credential_master_password: ''\n", null)]
    [InlineData("credential_master_password:\n", null)]
    [InlineData("credential_master_password: [hunter2]\n", null)]
    [InlineData("password: hunter2\n", null)]
    [InlineData("", null)]
    public void Is_the_text_behind_its_key(string text, string? password) =>
        Assert.Equal(password, In(text).Value?.Reveal());

    [Fact]
    public void Leaves_the_rest_as_it_was()
    {
        var password = In($"a: 1\n{Key}: hunter2\nb: 2\n");
        var rest = password.TextWithout();
        Assert.Equal("a: 1\nb: 2\n", rest);
        password.Remove(rest);
        Assert.Equal(rest, File.ReadAllText(home.File));
    }

    [Fact]
    public void Does_not_overwrite_what_was_written_meanwhile()
    {
        var password = In($"{Key}: hunter2\n");
        home.With($"{Key}: another\n");
        var error = Assert.Throws<ConfigException>(() => password.Remove(password.TextWithout()));
        Assert.Equal("config-changed", error.Code);
        Assert.Equal($"{Key}: another\n", File.ReadAllText(home.File));
    }

    [Theory]
    [InlineData($"{Key}: a\n{Key}: b\n", $"{Key} stands there more than once")]
    [InlineData($"{{a: 1, {Key}: x}}\n", $"{Key} in line 1 doesn't have its line for itself")]
    [InlineData($"a: 1\n{Key}:\n  x\n", $"{Key} in line 2 doesn't have its line for itself")]
    [InlineData($"{Key}: |\n  x\n", $"{Key} in line 1 has a value of several lines")]
    public void Is_left_to_a_person_where_more_would_be_touched(string text, string why)
    {
        var password = In(text);
        var error = Assert.Throws<ConfigException>(password.TextWithout);
        Assert.Equal([why], error.Details);
        Assert.Equal(["home-sync config edit"], error.Run);
    }

    private PlainPassword In(string text) => new(home.With(text).File);
}
