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
    [InlineData("7xKqamZsvBrnRmtLwcYc")]
    [InlineData("x7kq2mz9vb4nr8tlw3yc")]
    [InlineData("X7KQ2MZ9VB4NR8TLW3YC")]
    [InlineData("x-12_34.56/78~90+12=3456")]
    [InlineData("X-12_34.56/78~90+12=3456")]
    public void Is_told_wherever_its_letters_and_digits_are(string value) =>
        Assert.Equal([(Assignment.Rule, 1)], AToken.Found($"password={value}"));

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Is_as_long_as_secrets_are(int length, bool told) =>
        Assert.Equal(told, AToken.Found($"password={AToken.Of(Random, length)}").Any());

    [Fact]
    public void Is_told_and_not_held_back() =>
        Assert.False(Assert.Single(AToken.Findings($"password={Random}")).Certain);

    [Theory]
    [InlineData("export EDITOR=x7Kq2mZ9vB4nR8tLw3Yc")]
    [InlineData("password=")]
    [InlineData("password=\"")]
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
