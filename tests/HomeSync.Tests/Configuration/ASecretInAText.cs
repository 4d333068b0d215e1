using HomeSync.Core.Configuration;

namespace HomeSync.Tests.Configuration;

public sealed class ASecretInAText
{
    [Theory]
    // plain
    [InlineData("password: hunter2\nb: 1\n", "password: ********\nb: 1\n")]
    [InlineData(
        "credential_master_password:    hunter2  \r\nb: 1\r\n",
        "credential_master_password:    ********\r\nb: 1\r\n"
    )]
    [InlineData("password:\thunter2", "password:\t********")]
    [InlineData("password: hun #ter2 # x\nb: 1", "password: ********\nb: 1")]
    [InlineData(
        "password: hunter2\n  and more\n\n  still\n\nb: 1\n",
        "password: ********\n\nb: 1\n"
    )]
    [InlineData("password:\n  hunter2\nb: 1\n", "password:\n  ********\nb: 1\n")]
    [InlineData(
        "GITHUB_TOKEN : x\nmySecretThing: y\n",
        "GITHUB_TOKEN : ********\nmySecretThing: ********\n"
    )]
    [InlineData("my password hint: hunter2\n", "my password hint: ********\n")]
    [InlineData(
        "'password': hunter2\n\"token\": y\n",
        "'password': ********\n\"token\": ********\n"
    )]
    [InlineData("? password\n: hunter2\nb: 1\n", "? password\n: ********\nb: 1\n")]
    // quoted
    [InlineData("password: \"hun\\\"ter2\" # mine\nb: 1\n", "password: ******** # mine\nb: 1\n")]
    [InlineData("password: 'hun''ter2'\nb: 1\n", "password: ********\nb: 1\n")]
    [InlineData("password: \"hun\n\n  ter2\"\nb: 1\n", "password: ********\nb: 1\n")]
    [InlineData("password:\n  \"hun\n  ter2\"\nb: 1\n", "password:\n  ********\nb: 1\n")]
    [InlineData("{a: 1, password: \"hunter2\", b: 2}\n", "{a: 1, password: ********, b: 2}\n")]
    [InlineData("{token: \"a\", password: 'b'}\n", "{token: ********, password: ********}\n")]
    // blocks, lists, mappings
    [InlineData("password: |\n  hunter2\n\n  # more: x\nb: 1\n", "password: ********\nb: 1\n")]
    [InlineData("password: >-\n  hunter2\n  : x\n# c\nb: 1\n", "password: ********\n# c\nb: 1\n")]
    [InlineData(
        "a:\n  password: |2-\n      hunter2\n  b: 1\n",
        "a:\n  password: ********\n  b: 1\n"
    )]
    [InlineData("tokens:\n- hunter2\n- x: y\nb: 1\n", "tokens:\n********\nb: 1\n")]
    [InlineData("- password: hunter2\n  b: 1\n- b: 2\n", "- password: ********\n  b: 1\n- b: 2\n")]
    [InlineData("secrets:\n  api: hunter2\nb: 1\n", "secrets:\n  ********\nb: 1\n")]
    [InlineData("tokens: [\nhunter2, a: b\n]\nb: 1\n", "tokens: ********\nb: 1\n")]
    [InlineData("{\npassword: hunter2,\nb: 1\n}\n", "{\npassword: ********\nb: 1\n}\n")]
    [InlineData("{password:\nhunter2\n}\n", "{password:\n********\n}\n")]
    [InlineData("password: !!str &a \"hun\nter2\"\nb: 1\n", "password: ********\nb: 1\n")]
    // broken
    [InlineData("password:hunter2\nb: 1\n", "password:********\nb: 1\n")]
    [InlineData("password=hunter2\nb: 1\n", "password=********\nb: 1\n")]
    [InlineData("password: !hunter2\nb: 1\n", "password: ********\nb: 1\n")]
    [InlineData("password: &hunter2\nb: 1\n", "password: ********\nb: 1\n")]
    [InlineData("password: *hunter2\nb: 1\n", "password: ********\nb: 1\n")]
    [InlineData("password: #hunter2\nb: 1\n", "password: ********\nb: 1\n")]
    [InlineData("password: \"hun\"ter2\nb: 1\n", "password: ********\nb: 1\n")]
    [InlineData("password: \"hunter2\nb: 1\n", "password: ********")]
    [InlineData("password: x: hunter2\nb: 1\n", "password: ********\nb: 1\n")]
    [InlineData("password: x\nhunter2\nb: 1\n", "password: ********\nb: 1\n")]
    [InlineData("\tpassword: hunter2\n\tb: [\n", "\tpassword: ********\n\tb: [\n")]
    [InlineData("a: b: password: hunter2\n", "a: b: password: ********\n")]
    [InlineData("password: x\nhunter2:a=b\nb: 1\n", "password: ********\nb: 1\n")]
    [InlineData("{password: x\nhunter2:a=b}\n", "{password: ********\n")]
    [InlineData("PASSWORD=x\nB=1\n", "PASSWORD=********\nB=1\n")]
    [InlineData("password:\n \"x\n: hunter2\"\nb: 1\n", "password:\n ********\nb: 1\n")]
    [InlineData("password:\n  [x,\na: hunter2]\nb: 1\n", "password:\n  ********\nb: 1\n")]
    [InlineData("password:\n  &a 'x\na: hunter2'\nb: 1\n", "password:\n  ********\nb: 1\n")]
    [InlineData("password, mine: hunter2\nb: 1\n", "password, mine: ********\nb: 1\n")]
    [InlineData("passw[ord: hunter2\nb: 1\n", "passw[ord: ********\nb: 1\n")]
    [InlineData("- {tokens, a: b}\n- [token, a: b]\n", "- {tokens, a: b}\n- [token, a: b]\n")]
    [InlineData("{password: x\nhunter2, b: 1}\n", "{password: ********\n")]
    [InlineData("password:\n# c\n  hunter2\n# d\nb: 1\n", "password:\n********\n# d\nb: 1\n")]
    // comments
    [InlineData("# password: hunter2\n# b: 1\n", "# password: ********\n# b: 1\n")]
    [InlineData("#password: |\n#  hunter2\n#b: 1\n", "#password: ********\n#b: 1\n")]
    [InlineData("# password: \"hunter2\nb: \"1\"\n", "# password: ********\nb: \"1\"\n")]
    [InlineData("a: 1 # old password: hunter2\n", "a: 1 # old password: ********\n")]
    public void Is_hidden_and_nothing_else(string text, string hidden) =>
        Assert.Equal(hidden, SecretMask.Hide(text));

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("sync_interval: 60\r\nsync_credentials: yes\r\n")]
    [InlineData("password:\nb: 1\n")]
    [InlineData("password:")]
    [InlineData("credential_master_password:   \n\n# a comment: x\n---\n")]
    [InlineData("# the password stays in the keychain\na: \"b\n\tc: {\n")]
    [InlineData("\uFEFFa: é 😀\0\r\rb")]
    [InlineData("? password\nb: 1\n")]
    public void That_is_not_there_changes_nothing(string text) =>
        Assert.Equal(text, SecretMask.Hide(text));

    [Fact]
    public async Task Is_hidden_soon_however_large_the_text_is()
    {
        var text = string.Concat(Enumerable.Repeat("token: \"x\", ", 80_000));

        var hidden = await Task.Run(() => SecretMask.Hide(text))
            .WaitAsync(TimeSpan.FromSeconds(10));

        Assert.DoesNotContain("\"x\"", hidden, StringComparison.Ordinal);
    }
}
