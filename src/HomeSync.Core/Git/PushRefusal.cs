namespace HomeSync.Core.Git;

/// <summary>One of a remote's addresses that refused a push, while another took it.</summary>
/// <param name="Url">The address, as people may see it.</param>
/// <param name="Reason">Its short reason, such as <c>non-fast-forward</c>.</param>
/// <param name="IsAhead">Whether it has commits that we don't.</param>
internal sealed record PushRefusal(string Url, string Reason, bool IsAhead);
