namespace HomeSync.Core.Guard;

/// <summary>
/// The tokens that are known by their form, compared with the rules of gitleaks; those of PuTTY and of
/// Google's OAuth, which it hasn't, with what other scanners look for.
/// </summary>
internal static class Tokens
{
    private static readonly Alphabet Letters = Alphabet.Alphanumeric;
    private static readonly Alphabet Word = Alphabet.Word;
    private static readonly Alphabet Dashed = Alphabet.WordOrDash;
    private static readonly Alphabet Dotted = Alphabet.WordDashOrDot;
    private static readonly Alphabet Hex = Alphabet.Hex;

    public static IReadOnlyList<Token> All { get; } =
    [
        new("age-key", "AGE-SECRET-KEY-1", Alphabet.Bech32, 58, 58),
        new("putty-key", "PuTTY-User-Key-File-", Alphabet.Numbers, 1, 1) { IsPlain = true },
        new("aws-key", "AKIA", Alphabet.Base32, 16, 16),
        new("aws-key", "ASIA", Alphabet.Base32, 16, 16),
        new("github-token", "ghp_", Letters, 36, 36),
        new("github-token", "gho_", Letters, 36, 36),
        new("github-token", "ghu_", Letters, 36, 36),
        new("github-token", "ghs_", Letters, 36, 36),
        new("github-token", "ghr_", Letters, 36, 76),
        new("github-token", "github_pat_", Word, 82, 82),
        new("gitlab-token", "glpat-", Dotted, 20, 300),
        new("gitlab-token", "gldt-", Dashed, 20, 20),
        new("gitlab-token", "glrt-", Dotted, 20, 300),
        new("gitlab-token", "glptt-", Hex, 40, 40),
        new("gitlab-token", "glagent-", Dashed, 50, 50),
        new("gitlab-token", "gloas-", Dashed, 64, 64),
        new("gitlab-token", "glsoat-", Dashed, 20, 20),
        new("slack-token", "xoxb-", Dashed, 26, 250),
        new("slack-token", "xoxp-", Dashed, 26, 250),
        new("slack-token", "xoxa-", Dashed, 26, 250),
        new("slack-token", "xoxr-", Dashed, 26, 250),
        new("slack-token", "xoxs-", Dashed, 26, 250),
        new("slack-token", "xapp-", Dashed, 40, 250),
        new("slack-webhook", "hooks.slack.com/services/", Alphabet.Base64, 43, 56),
        new("stripe-key", "sk_live_", Letters, 10, 247),
        new("stripe-key", "rk_live_", Letters, 10, 247),
        new("google-key", "AIza", Dashed, 35, 35),
        new("google-oauth", "GOCSPX-", Dashed, 28, 28),
        new("npm-token", "npm_", Letters, 36, 36),
        new("pypi-token", "pypi-AgEI", Dashed, 50, 1000),
        new("rubygems-key", "rubygems_", Hex, 48, 48),
        new("openai-key", "sk-", Dashed, 40, 300) { Holds = "T3BlbkFJ" },
        new("anthropic-key", "sk-ant-", Dashed, 80, 200),
        new("huggingface-token", "hf_", Letters, 34, 34),
        new("sendgrid-key", "SG.", Dotted, 66, 66),
        new("digitalocean-token", "dop_v1_", Hex, 64, 64),
        new("digitalocean-token", "doo_v1_", Hex, 64, 64),
        new("digitalocean-token", "dor_v1_", Hex, 64, 64),
        new("vault-token", "hvs.", Dashed, 90, 120),
        new("vault-token", "hvb.", Dashed, 138, 300),
        new("doppler-token", "dp.pt.", Letters, 43, 43),
        new("postman-key", "PMAK-", Dashed, 59, 59),
        new("pulumi-token", "pul-", Hex, 40, 40),
        new("shopify-token", "shpat_", Hex, 32, 32),
        new("shopify-token", "shpss_", Hex, 32, 32),
        new("notion-token", "ntn_", Letters, 46, 46),
        new("sentry-token", "sntryu_", Hex, 64, 64),
        new("square-token", "sq0atp-", Dashed, 22, 60),
        new("planetscale-token", "pscale_tkn_", Dotted, 32, 64),
        new("databricks-token", "dapi", Hex, 32, 32),
        new("linear-key", "lin_api_", Letters, 40, 40),
        new("onepassword-token", "ops_eyJ", Alphabet.Base64, 250, 2000),
        new("grafana-token", "glsa_", Word, 41, 41),
        new("grafana-token", "glc_", Alphabet.Base64, 32, 403),
    ];

    /// <summary>The names of all rules.</summary>
    public static IReadOnlyList<string> Rules { get; } =
    [PrivateKey.Rule, .. All.Select(token => token.Rule).Distinct(), Assignment.Rule];
}
