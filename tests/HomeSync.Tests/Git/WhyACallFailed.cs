using System.Text;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Tests.Git;

public sealed class WhyACallFailed
{
    [Theory]
    [InlineData(
        "ssh: Could not resolve hostname github.com: Temporary failure in name resolution\nfatal: Could not read from remote repository.",
        "Offline"
    )]
    [InlineData(
        "ssh: connect to host example.org port 22: Connection refused\r\nfatal: Could not read from remote repository.",
        "Offline"
    )]
    [InlineData("ssh: connect to host example.org port 22: Network is unreachable", "Offline")]
    [InlineData("ssh: connect to host example.org port 22: No route to host", "Offline")]
    [InlineData("ssh: connect to host example.org port 22: Connection timed out", "Offline")]
    [InlineData("ssh: connect to host example.org port 22: Operation timed out", "Offline")]
    [InlineData(
        "fatal: unable to access 'https://example.org/x.git/': Could not resolve host: example.org",
        "Offline"
    )]
    [InlineData(
        "fatal: unable to access 'https://example.org/x.git/': Failed to connect to example.org port 443 after 3 ms: Couldn't connect to server",
        "Offline"
    )]
    [InlineData(
        "fatal: unable to connect to example.org:\nexample.org[0: 1.2.3.4]: errno=Connection refused",
        "Offline"
    )]
    [InlineData(
        "Connection closed by 140.82.121.3 port 22\nfatal: Could not read from remote repository.",
        "Dropped"
    )]
    [InlineData(
        "client_loop: send disconnect: Broken pipe\nfatal: the remote end hung up unexpectedly",
        "Dropped"
    )]
    [InlineData(
        "fatal: the remote end hung up unexpectedly\nfatal: early EOF\nfatal: fetch-pack: invalid index-pack output",
        "Dropped"
    )]
    [InlineData("Read from remote host example.org: Connection reset by peer", "Dropped")]
    [InlineData(
        "git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.",
        "AuthenticationRefused"
    )]
    [InlineData(
        "remote: HTTP Basic: Access denied\nfatal: Authentication failed for 'https://example.org/x.git/'",
        "AuthenticationRefused"
    )]
    [InlineData(
        "fatal: could not read Username for 'https://github.com': terminal prompts disabled",
        "AuthenticationRefused"
    )]
    [InlineData(
        "Received disconnect from 1.2.3.4 port 22:2: Too many authentication failures",
        "AuthenticationRefused"
    )]
    [InlineData(
        "No ED25519 host key is known for example.org and you have requested strict checking.\nHost key verification failed.",
        "HostUnknown"
    )]
    [InlineData(
        "@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\nHost key verification failed.",
        "HostKeyChanged"
    )]
    [InlineData("remote: fatal: write error: No space left on device", "RemoteUnable")]
    [InlineData(
        "git-lfs filter-process: 1: git-lfs: not found\nfatal: the remote end hung up unexpectedly",
        "FilterFailed"
    )]
    [InlineData("fatal: a.bin: clean filter 'lfs' failed", "FilterFailed")]
    [InlineData("error: open(\".zshrc\"): Permission denied", "NoAccess")]
    [InlineData("error: invalid path '.git/x'", "PathRefused")]
    [InlineData("error: unable to create file 000: File name too long", "NameTooLong")]
    [InlineData("fatal: .git/index: index file smaller than expected", "IndexDamaged")]
    [InlineData("error: bad signature 0x67617262\nfatal: index file corrupt", "IndexDamaged")]
    [InlineData("fatal: loose object 54a8 (stored in x) is corrupt", "Damaged")]
    [InlineData("fatal: bad config line 12 in file .git/config", "BadConfig")]
    [InlineData(
        "ERROR: Repository not found.\nfatal: Could not read from remote repository.",
        "RemoteMissing"
    )]
    [InlineData(
        "fatal: '/mnt/usb/dotfiles.git' does not appear to be a git repository",
        "RemoteMissing"
    )]
    [InlineData(
        "remote: Not Found\nfatal: repository 'https://example.org/x.git/' not found",
        "RemoteMissing"
    )]
    [InlineData(
        "fatal: No remote repository specified.  Please, specify either a URL or a\nremote name from which new revisions should be fetched.",
        "NoRemote"
    )]
    [InlineData(
        "fatal: detected dubious ownership in repository at '/home/ada/dotfiles'",
        "ForeignOwner"
    )]
    [InlineData(
        "fatal: not a git repository (or any of the parent directories): .git",
        "NotARepository"
    )]
    [InlineData("fatal: this operation must be run in a work tree", "NoWorkTree")]
    [InlineData("Author identity unknown\n\n*** Please tell me who you are.", "NoIdentity")]
    [InlineData("fatal: unable to auto-detect email address (got 'ada@host.(none)')", "NoIdentity")]
    [InlineData("fatal: empty ident name (for <ada@example.org>) not allowed", "NoIdentity")]
    [InlineData(
        "fatal: Unable to create '/home/ada/dotfiles/.git/index.lock': File exists.",
        "IndexLocked"
    )]
    [InlineData("fatal: unable to write loose object file: No space left on device", "DiskFull")]
    [InlineData("fatal: write error: Disk quota exceeded", "DiskFull")]
    [InlineData(
        "error: insufficient permission for adding an object to repository database .git/objects",
        "NoAccess"
    )]
    [InlineData("fatal: Unable to create '/x/.git/index.lock': Read-only file system", "ReadOnly")]
    [InlineData("fatal: bad object HEAD", "Damaged")]
    [InlineData("remote: ERROR: Repository not found.\nfatal: unknown", "RemoteMissing")]
    [InlineData("remote: Repository not found.\nfatal: the remote end hung up", "Dropped")]
    [InlineData("", "Other")]
    public void Is_told_by_real_words(string words, string kind) =>
        Assert.Equal(kind, GitFailure.KindOf(words).ToString());

    [Fact]
    public void Is_the_limit_whatever_was_said_before() =>
        Assert.Equal(
            GitFailureKind.TimedOut,
            GitFailure.KindOf(Said("Connection refused") with { LimitReached = true })
        );

    [Fact]
    public void Is_told_without_progress_and_hints()
    {
        var words = GitFailure.Words(
            Said(
                "Enumerating objects: 3, done.\nCounting objects:  33% (1/3)\rCounting objects: 100% (3/3), done.\n"
                    + "remote: Compressing objects: 100% (3/3)\nTotal 3 (delta 0)\n\nremote: policy: no\u001b[31m\n"
                    + "hint: try again\nerror: failed to push some refs   \n"
            )
        );
        Assert.Equal(["\"remote: policy: no\\x1b[31m\"", "error: failed to push some refs"], words);
    }

    [Theory]
    [InlineData("error: x ... fatal: no room", "fatal: no room")]
    [InlineData("a\tb", "a    b")]
    [InlineData("@@@@@@@@@", null)]
    [InlineData("fast-import: dumping crash report to .git/fast_import_crash_1", null)]
    public void Is_told_without_the_frame_around_it(string line, string? told) =>
        Assert.Equal(told is null ? [] : [told], GitFailure.Words(Said(line)));

    [Fact]
    public void Is_told_with_both_ends_of_a_line_that_is_too_long()
    {
        var line = new string('a', 5000) + new string('b', 5000);
        var told = Assert.Single(GitFailure.Words(Said(line)));
        Assert.Matches("^a+ \\.\\.\\. b+$", told);
        Assert.InRange(told.Length, 100, 400);
        Assert.Equal([new string('a', 300)], GitFailure.Words(Said(new string('a', 300))));
    }

    [Fact]
    public void Is_told_in_the_last_few_lines() =>
        Assert.Equal(
            Enumerable.Range(8, 12).Select(i => $"line {i}"),
            GitFailure.Words(
                Said(string.Join('\n', Enumerable.Range(0, 20).Select(i => $"line {i}")))
            )
        );

    private static Finished Said(string words) => new(1, [], Encoding.UTF8.GetBytes(words), false);
}
