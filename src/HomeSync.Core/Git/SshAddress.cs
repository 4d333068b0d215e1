using System.Globalization;
using HomeSync.Core.Text;

namespace HomeSync.Core.Git;

/// <summary>Whom ssh talks to for a remote (git-fetch(1), "Git URLs").</summary>
/// <param name="Login"><c>git@example.org</c>, or the host alone.</param>
/// <param name="Port">The port, where the address names one.</param>
internal sealed record SshAddress(string Login, int? Port)
{
    /// <summary>How known_hosts calls the server (sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT").</summary>
    public string KnownAs
    {
        get
        {
            var host = Login[(Login.IndexOf('@') + 1)..];
            return Port is null or 22
                ? host
                : string.Create(CultureInfo.InvariantCulture, $"[{host}]:{Port}");
        }
    }

    /// <summary>How a person types <c>ssh</c> to it, without starting anything there.</summary>
    public string Command =>
        Port is null
            ? $"ssh -T {Shown.ShellWord(Login)}"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"ssh -T -p {Port} {Shown.ShellWord(Login)}"
            );

    /// <summary>Reads <c>ssh://git@host:2222/path</c> and <c>git@host:path</c>; null for what isn't ssh's.</summary>
    public static SshAddress? Of(string url) =>
        // What looks like an option is nobody to talk to.
        Read(url) is { Login: [not '-', ..] } address
            ? address
            : null;

    private static SshAddress? Read(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            return url[..scheme] is "ssh" or "git+ssh" or "ssh+git"
                ? Of(url[(scheme + 3)..].Split('/')[0], port: true)
                : null;
        }
        // A path with a colon in it has a slash before.
        var colon = url.IndexOf(':');
        return colon > 0 && !url[..colon].Contains('/') ? Of(url[..colon], port: false) : null;
    }

    /// <summary>Reads <c>git:password@host:2222</c>; the host may be <c>[::1]</c>.</summary>
    private static SshAddress? Of(string who, bool port)
    {
        var at = who.LastIndexOf('@');
        var user = at < 0 ? "" : $"{who[..at].Split(':')[0]}@";
        var host = who[(at + 1)..];
        var colon = port ? host.LastIndexOf(':') : -1;
        int? number =
            colon > host.LastIndexOf(']')
            && int.TryParse(host[(colon + 1)..], CultureInfo.InvariantCulture, out var given)
                ? given
                : null;
        host = (number is null ? host : host[..colon]).Trim('[', ']');
        return host.Length > 0 ? new(user + host, number) : null;
    }
}
