using System.Text;
using HomeSync.Core.Guard;

namespace HomeSync.Tests.Guard;

/// <summary>Every secret here is made of a rule's form and random letters; none was ever anybody's, and none stands in this file in one piece.</summary>
public sealed class AToken
{
    private const string Letters = "aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zA";
    private const string Digits = "a3f0c7b2e9d1846508b7c2d4e6f9a1b3";
    private const string Capitals = "Q2X7ZLP4RM6TWYF3DVKN5HCJ";

    /// <summary>Rule, how it begins, what it is made of, and how long that is.</summary>
    public static TheoryData<string, string, string, int> Forms =>
        new()
        {
            { "age-key", "AGE-SECRET-KEY-1", "Q2X7ZLP4RM6TWYF3DVKN5HCJ", 58 },
            { "aws-key", "AKIA", Capitals.Replace("P4RM", "PARM"), 16 },
            { "aws-key", "ASIA", Capitals.Replace("P4RM", "PARM"), 16 },
            { "github-token", "ghp_", Letters, 36 },
            { "github-token", "gho_", Letters, 36 },
            { "github-token", "ghu_", Letters, 36 },
            { "github-token", "ghs_", Letters, 36 },
            { "github-token", "ghr_", Letters, 36 },
            { "github-token", "github_pat_", Letters, 82 },
            { "gitlab-token", "glpat-", Letters, 20 },
            { "gitlab-token", "gldt-", Letters, 20 },
            { "gitlab-token", "glrt-", Letters, 20 },
            { "gitlab-token", "glptt-", Digits, 40 },
            { "gitlab-token", "glagent-", Letters, 50 },
            { "gitlab-token", "gloas-", Letters, 64 },
            { "gitlab-token", "glsoat-", Letters, 20 },
            { "slack-token", "xoxb-", "123456789012-" + Letters, 40 },
            { "slack-token", "xoxp-", "123456789012-" + Letters, 40 },
            { "slack-token", "xoxa-", "123456789012-" + Letters, 40 },
            { "slack-token", "xoxr-", "123456789012-" + Letters, 40 },
            { "slack-token", "xoxs-", "123456789012-" + Letters, 40 },
            { "slack-token", "xapp-", "1-A0" + Letters, 60 },
            { "slack-webhook", "hooks.slack.com/services/", Letters, 44 },
            { "stripe-key", "sk_live_", Letters, 24 },
            { "stripe-key", "rk_live_", Letters, 24 },
            { "google-key", "AIza", Letters, 35 },
            { "google-oauth", "GOCSPX-", Letters, 28 },
            { "npm-token", "npm_", Letters, 36 },
            { "pypi-token", "pypi-AgEI", Letters, 100 },
            { "rubygems-key", "rubygems_", Digits, 48 },
            { "openai-key", "sk-", Letters[..20] + "T3BlbkFJ" + Letters[..20], 48 },
            { "anthropic-key", "sk-ant-", "api03-" + Letters, 101 },
            { "huggingface-token", "hf_", Letters, 34 },
            { "sendgrid-key", "SG.", Letters[..22] + "." + Letters + Letters, 66 },
            { "digitalocean-token", "dop_v1_", Digits, 64 },
            { "digitalocean-token", "doo_v1_", Digits, 64 },
            { "digitalocean-token", "dor_v1_", Digits, 64 },
            { "vault-token", "hvs.", Letters, 91 },
            { "vault-token", "hvb.", Letters, 150 },
            { "doppler-token", "dp.pt.", Letters, 43 },
            { "postman-key", "PMAK-", Digits[..24] + "-" + Digits + Digits, 59 },
            { "pulumi-token", "pul-", Digits, 40 },
            { "shopify-token", "shpat_", Digits, 32 },
            { "shopify-token", "shpss_", Digits, 32 },
            { "notion-token", "ntn_", "12345678901" + Letters, 46 },
            { "sentry-token", "sntryu_", Digits, 64 },
            { "square-token", "sq0atp-", Letters, 22 },
            { "planetscale-token", "pscale_tkn_", Letters, 43 },
            { "databricks-token", "dapi", Digits, 32 },
            { "linear-key", "lin_api_", Letters, 40 },
            { "onepassword-token", "ops_eyJ", Letters, 260 },
            { "grafana-token", "glsa_", Letters + "_" + Digits[..8], 41 },
            { "grafana-token", "glc_", Letters, 64 },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Is_found_by_its_form_and_one_that_is_too_short_is_not(
        string rule,
        string begin,
        string letters,
        int length
    )
    {
        var token = begin + Of(letters, length);
        Assert.Equal([(rule, 2)], Found($"# tools\nexport X=\"{token}\"\n"));
        Assert.Equal([(rule, 1)], Found(token));
        Assert.Empty(Certain($"export X=\"{begin}{Of(letters, 7)}\"\n"));
        Assert.Empty(Certain($"export X=\"{begin}{new string(letters[0], length)}\"\n"));
        Assert.Empty(Certain($"export X=\"{begin[..^1]}#{Of(letters, length)}\"\n"));
    }

    [Fact]
    public void Of_every_rule_and_beginning_is_tried_here() =>
        Assert.Equal(
            Tokens
                .All.Where(token => token.Rule != "putty-key")
                .Select(token => $"{token.Rule} {token.Prefix}")
                .Order(StringComparer.Ordinal),
            Forms.Select(form => $"{form[0]} {form[1]}").Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Within_a_longer_word_is_none()
    {
        var token = "ghp_" + Of(Letters, 36);
        Assert.Empty(Certain($"x{token}"));
        Assert.Empty(Certain($"{token}Z"));
        Assert.Empty(Certain($"{token}_x"));
        Assert.Equal([("github-token", 1)], Found($"x={token}@host"));
    }

    [Theory]
    [InlineData("\\n", true)]
    [InlineData("\\r", true)]
    [InlineData("\\t", true)]
    [InlineData("\\b", true)]
    [InlineData("\\f", true)]
    [InlineData("\\x", false)]
    [InlineData("n", false)]
    [InlineData("%3A", true)]
    [InlineData("%3G", false)]
    [InlineData("%G3", false)]
    [InlineData("%3", false)]
    [InlineData("3A", false)]
    [InlineData("\\u0026", true)]
    [InlineData("\\u00a", false)]
    [InlineData("\\u00G6", false)]
    [InlineData("\\x0026", false)]
    [InlineData("u0026", false)]
    public void Behind_an_escape_is_one(string before, bool isOne)
    {
        var token = "ghp_" + Of(Letters, 36);
        Assert.Equal(isOne, Certain(before + token).Any());
        Assert.Equal(isOne, Certain($"\"a: {before}{token}\"").Any());
    }

    [Theory]
    [InlineData("IOSFODNN7EXAMPLE")]
    [InlineData("EXAMPLEIOSFODNN7")]
    public void From_a_vendors_instructions_is_none(string letters) =>
        Assert.Empty(Certain($"aws_access_key_id = AKIA{letters}"));

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(40)]
    public void May_have_its_sign_anywhere(int before)
    {
        var letters = Of(Letters, 40);
        var body = $"{letters[..before]}T3BlbkFJ{letters[before..]}";
        Assert.Equal([("openai-key", 1)], Found($"sk-{body}"));
        Assert.Empty(Certain($"sk-{letters}"));
    }

    [Fact]
    public void Is_held_back() =>
        Assert.True(Assert.Single(Findings("npm_" + Of(Letters, 36))).Certain);

    [Fact]
    public void In_a_putty_file_is_told_by_its_first_line()
    {
        Assert.Equal([("putty-key", 1)], Found("PuTTY-User-Key-File-" + "3: ssh-ed25519\n"));
        Assert.Empty(Certain("PuTTY-User-Key-File-\n"));
    }

    internal static string Of(string letters, int length) =>
        string.Concat(Enumerable.Repeat(letters, (length / letters.Length) + 1))[..length];

    internal static List<Finding> Findings(string text)
    {
        var findings = new List<Finding>();
        var bytes = Encoding.UTF8.GetBytes(text);
        Scanner.Look(bytes, 1, bytes.Length, findings);
        return findings;
    }

    internal static IEnumerable<(string Rule, int Line)> Found(string text) =>
        Findings(text).Select(f => (f.Rule, f.Line));

    internal static IEnumerable<(string Rule, int Line)> Certain(string text) =>
        Found(text).Where(f => f.Rule != Assignment.Rule);
}
