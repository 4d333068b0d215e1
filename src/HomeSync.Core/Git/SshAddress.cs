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
        if (url.Contains("://", StringComparison.Ordinal))
        {
            return
                Uri.TryCreate(url, UriKind.Absolute, out var parsed)
                && parsed.Scheme is "ssh" or "git+ssh" or "ssh+git"
                ? new(
                    parsed.UserInfo.Length > 0
                        ? $"{parsed.UserInfo.Split(':')[0]}@{parsed.Host}"
                        : parsed.Host,
                    parsed.Port > 0 ? parsed.Port : null
                )
                : null;
        }
        // A path with a colon in it has a slash before.
        var colon = url.IndexOf(':');
        return colon > 0 && !url[..colon].Contains('/') ? new(url[..colon], null) : null;
    }
}
