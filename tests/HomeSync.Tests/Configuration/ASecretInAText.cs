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
    [InlineData(
        "  # password: x\n  # y\n  #  z\n# a\n",
        "  # password: ********\n  # y\n  #  z\n# a\n"
    )]
    [InlineData("# password: x\n#   y\n\n#   z\n", "# password: ********\n\n#   z\n")]
    // more than one
    [InlineData(
        "a: 1\ntoken: x\nb: 2\nsecret: y\nc: 3",
        "a: 1\ntoken: ********\nb: 2\nsecret: ********\nc: 3"
    )]
    [InlineData("token=x\n\nsecret=y\r\n", "token=********\n\nsecret=********\r\n")]
    [InlineData("[{token: 'a'}, {token: 'b'}]\n", "[{token: ********}, {token: ********}]\n")]
    // what ends it
    [InlineData("password: 'x',\nb: 1\n", "password: ********,\nb: 1\n")]
    [InlineData("{password: 'x'}\nb: 1\n", "{password: ********}\nb: 1\n")]
    [InlineData("[password: 'x']\nb: 1\n", "[password: ********]\nb: 1\n")]
    [InlineData("password: 'x'   # c\nb: 1\n", "password: ********   # c\nb: 1\n")]
    [InlineData("password: 'x' y\n  z\nb: 1\n", "password: ********\nb: 1\n")]
    [InlineData("password: [a, [b], c] # d\nb: 1\n", "password: ******** # d\nb: 1\n")]
    [InlineData("password: {a: {b: c}, d: e}\nb: 1\n", "password: ********\nb: 1\n")]
    [InlineData("password: 'a\\'\nb: 1\n", "password: ********\nb: 1\n")]
    [InlineData("password: \"a\\\\\"\nb: 1\n", "password: ********\nb: 1\n")]
    [InlineData("password: \"it's\"\nb: 1\n", "password: ********\nb: 1\n")]
    [InlineData("password: 'a''\nb: 1'\nc: 2\n", "password: ********\nc: 2\n")]
    [InlineData("password: x\n---\nb: 1\n", "password: ********\n---\nb: 1\n")]
    [InlineData("password: x\n...\n", "password: ********\n...\n")]
    [InlineData("password: x\n}\n", "password: ********\n}\n")]
    [InlineData("password: x\nhunter2\nb:\t1\n", "password: ********\nb:\t1\n")]
    [InlineData("password: x\nhunter2\nb:\n", "password: ********\nb:\n")]
    [InlineData("password: x\nhunter2=3\nb: 1\n", "password: ********\nb: 1\n")]
    [InlineData("PASSWORD=x\nhunter2\nB=1\n", "PASSWORD=********\nB=1\n")]
    [InlineData("  password: x\n  hunter2\n b: 1\n", "  password: ********\n b: 1\n")]
    [InlineData("  password: x\n    b: 1\n  c: 1\n", "  password: ********\n  c: 1\n")]
    [InlineData("- - password: x\n    b: 1\n", "- - password: ********\n    b: 1\n")]
    [InlineData("- password: x\n    more: 1\n  b: 1\n", "- password: ********\n  b: 1\n")]
    [InlineData("a:\n  tokens:\n  - x\n  -\n  b: 1\n", "a:\n  tokens:\n  ********\n  b: 1\n")]
    [InlineData("a:\n  tokens:\n  -x: 1\n", "a:\n  tokens:\n  -x: 1\n")]
    [InlineData("password: &a\n  x\nb: 1\n", "password: ********\nb: 1\n")]
    [InlineData("password: !!str\t'x'\nb: 1\n", "password: ********\nb: 1\n")]
    [InlineData("password:\n  !!str 'x\nb: 1'\nc: 1\n", "password:\n  ********\nc: 1\n")]
    [InlineData("password:\n  {x,\nb: 1}\nc: 1\n", "password:\n  ********\nc: 1\n")]
    [InlineData("password:\n\n\n  x\nb: 1\n", "password:\n\n\n  ********\nb: 1\n")]
    // keys
    [InlineData("? my token\n  : x\nb: 1\n", "? my token\n  : ********\nb: 1\n")]
    [InlineData("  ? token\n: x\nb: 1\n", "  ? token\n: ********\nb: 1\n")]
    [InlineData("a:token: x\n", "a:token: ********\n")]
    [InlineData("the token: x: y\n", "the token: ********\n")]
    [InlineData("a:\ttoken:\tx\n", "a:\ttoken:\t********\n")]
    [InlineData(
        "passphrase: x\npasword: y\nPaSsW: z\n",
        "passphrase: ********\npasword: ********\nPaSsW: ********\n"
    )]
    [InlineData("a:{token, b: x}\n", "a:{token, b: ********\n")]
    [InlineData("- token:\na\n  b: 1\n", "- token:\n********\n  b: 1\n")]
    [InlineData("token: x\n\u00a0b: 1\n", "token: ********\n\u00a0b: 1\n")]
    // where the text ends
    [InlineData("password: &hunter2", "password: ********")]
    [InlineData("password: !!str", "password: ********")]
    [InlineData("password: 'x'", "password: ********")]
    [InlineData("password: \"x", "password: ********")]
    [InlineData("password: [x", "password: ********")]
    // quotes
    [InlineData("password: \"x\"'y\nb: 1\n", "password: ********\nb: 1\n")]
    [InlineData("password: ''\nb: 'x'\n", "password: ********\nb: 'x'\n")]
    [InlineData("{password: 'x', tokens, a: b}\n", "{password: ********, tokens, a: b}\n")]
    // keys of ours
    [InlineData("secret_guard: warning\n", "secret_guard: ********\n")]
    [InlineData("secret_guard : warn\n", "secret_guard : ********\n")]
    [InlineData("my_secret_guard: warn\n", "my_secret_guard: ********\n")]
    [InlineData("credentials_password: off\n", "credentials_password: ********\n")]
    [InlineData(
        "credentials_password_variable: MINE\n",
        "credentials_password_variable: ********\n"
    )]
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
    [InlineData("password\n: x\n")]
    [InlineData("? key\n: x\n")]
    [InlineData("password\ntoken\n")]
    [InlineData("{password, a: b}\n")]
    [InlineData("{\n{password, a: b}\n")]
    [InlineData("[{tokens, a: b}]\n")]
    [InlineData("[tokens {a: b}]\n")]
    [InlineData("a: {token, b: x}\n")]
    [InlineData("dotfiles_dir:")]
    [InlineData("token: \ntoken:\n\n")]
    [InlineData("secret_guard: error\n#secret_guard: warn\nsecret_guard: off\n")]
    [InlineData("credentials_password: stdin\ncredentials_password: env\n")]
    [InlineData("credentials_password: none\n")]
    [InlineData("credentials_password_variable: CREDENTIAL_MASTER_PASSWORD\n")]
    public void That_is_not_there_changes_nothing(string text) =>
        Assert.Equal(text, SecretMask.Hide(text));

    [Fact]
    public async Task Is_hidden_soon_however_large_the_text_is()
    {
        var text = string.Concat(Enumerable.Repeat("token: \"x\", ", 200_000));

        var hidden = await Task.Run(() => SecretMask.Hide(text))
            .WaitAsync(TimeSpan.FromSeconds(10));

        Assert.DoesNotContain("\"x\"", hidden, StringComparison.Ordinal);
    }
}
