using HomeSync.Core.Guard;

namespace HomeSync.Tests.Guard;

public sealed class AnAssignment
{
    private const string Random = "x7Kq2mZ9vB4nR8tLw3Yc";

    [Theory]
    [InlineData("export API_TOKEN=\"{0}\"")]
    [InlineData("  \"password\": \"{0}\",")]
    [InlineData("client-secret: {0}")]
    [InlineData("db_passwd := '{0}'")]
    [InlineData("aws_secret_access_key = {0}")]
    public void Of_what_looks_random_to_a_name_of_a_secret_is_told(string line) =>
        Assert.Equal(
            [(Assignment.Rule, 2)],
            AToken.Found($"# tools\n{line.Replace("{0}", Random, StringComparison.Ordinal)}\n")
        );

    [Theory]
    [InlineData("export EDITOR=x7Kq2mZ9vB4nR8tLw3Yc")]
    [InlineData("password=short1")]
    [InlineData("password=aaaaaaaaaaaaaaaaaaaaaaaa1")]
    [InlineData("secret=justSomeWordsWithoutNumber")]
    [InlineData("TOKEN=$(pass show x7Kq2mZ9vB4nR8tLw3Yc)")]
    [InlineData("TOKEN=${x7Kq2mZ9vB4nR8tLw3Yc}")]
    [InlineData("token_file=/home/ada/x7Kq2mZ9vB4nR8tLw3Yc")]
    [InlineData("secret=/home/ada/x7Kq2mZ9vB4nR8tLw3Yc")]
    [InlineData("password_url=x7Kq2mZ9vB4nR8tLw3Yc")]
    [InlineData("token=https://x7Kq2mZ9vB4nR8tLw3Yc")]
    [InlineData("secret = x7Kq2mZ9vB4nR8tLw3Yc(call)")]
    public void That_is_none_of_a_secret_is_not(string line) => Assert.Empty(AToken.Found(line));

    [Fact]
    public void In_a_binary_file_is_not_told() =>
        Assert.Empty(AToken.Found($"\0\0password={Random}\n"));
}
