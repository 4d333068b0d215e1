namespace HomeSync.Bench.Jobs;

/// <summary>The forms that home-sync's guard looks for, as extended regular expressions; what it asks of them further (how random they look) grep can't.</summary>
internal static class GuardRules
{
    public static IReadOnlyList<string> Patterns { get; } =
    [
        "-----BEGIN [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----",
        "AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}",
        "PuTTY-User-Key-File-[0-9]",
        "(AKIA|ASIA)[2-7A-Z]{16}",
        "gh[pousr]_[0-9A-Za-z]{36}",
        "github_pat_[0-9A-Za-z_]{82}",
        "gl(pat|rt)-[0-9A-Za-z_.=-]{20}",
        "gldt-[0-9A-Za-z_-]{20}",
        "xox[bpars]-[0-9A-Za-z_-]{26}",
        "xapp-[0-9A-Za-z_-]{40}",
        "hooks\\.slack\\.com/services/[0-9A-Za-z+/=]{43}",
        "[sr]k_live_[0-9A-Za-z]{10}",
        "AIza[0-9A-Za-z_-]{35}",
        "GOCSPX-[0-9A-Za-z_-]{28}",
        "npm_[0-9A-Za-z]{36}",
        "pypi-AgEI[0-9A-Za-z_-]{50}",
        "rubygems_[0-9a-fA-F]{48}",
        "sk-[0-9A-Za-z_-]*T3BlbkFJ",
        "sk-ant-[0-9A-Za-z_-]{80}",
        "hf_[0-9A-Za-z]{34}",
        "SG\\.[0-9A-Za-z_.=-]{66}",
        "do[po]_v1_[0-9a-fA-F]{64}",
        "hv[sb]\\.[0-9A-Za-z_-]{90}",
        "dp\\.pt\\.[0-9A-Za-z]{43}",
        "PMAK-[0-9A-Za-z_-]{59}",
        "pul-[0-9a-fA-F]{40}",
        "shp(at|ss)_[0-9a-fA-F]{32}",
        "ntn_[0-9A-Za-z]{46}",
        "sntryu_[0-9a-fA-F]{64}",
        "sq0atp-[0-9A-Za-z_-]{22}",
        "pscale_tkn_[0-9A-Za-z_.=-]{32}",
        "dapi[0-9a-fA-F]{32}",
        "lin_api_[0-9A-Za-z]{40}",
        "ops_eyJ[0-9A-Za-z+/=]{250}",
        "glsa_[0-9A-Za-z_]{41}",
        "(secret|token|passwd|password|api[_-]?key|access[_-]?key|private_key|credential)[0-9A-Za-z_-]*[\"' ]*[:=][ \"']*[0-9A-Za-z+/=_.~-]{20}",
    ];
}
