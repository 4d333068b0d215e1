using HomeSync.Core.Git;
using HomeSync.Core.Text;

namespace HomeSync.Core.Sync;

/// <summary>Tells why a push was refused, by the words that git and the well-known hosts use.</summary>
internal static class PushAdvice
{
    public static Advice Of(
        PushReport report,
        RepositoryPlace place,
        Upstream upstream,
        string commit
    )
    {
        // Not git: the commit isn't on the branch, and one that arrives unknown to us parts this machine from it.
        const string again = "home-sync sync";
        var remote = Shown.ShellWord(upstream.Remote);
        bool Says(params string[] words) =>
            words.Any(word =>
                report
                    .Words.Append(report.Reason)
                    .Any(line => line.Contains(word, StringComparison.OrdinalIgnoreCase))
            );
        if (report.Reason.Length == 0)
        {
            return new(
                "the pre-push hook here refused it",
                "push-refused",
                ["The hook found something wrong with these commits"],
                again,
                "# once the hook lets them through"
            );
        }
        var rejected = $"remote rejected ({report.Reason})";
        // GitHub's GH006 and GH013, GitLab's and Bitbucket's sentences.
        if (Says("protected branch", "GH006", "GH013", "branch permission", "branch restrictions"))
        {
            return new(
                $"{rejected}: {upstream.Name} is protected there",
                "branch-protected",
                [
                    "Branch protection allows changes only by pull request, or only by some people",
                    "These commits lack what the protection asks for: a signature, a passed check",
                ],
                $"{place.Git} push {remote} {commit}:refs/heads/from-this-machine",
                "# sends them to a branch of their own, for a pull request",
                again,
                "# or try again, once the protection is changed there"
            );
        }
        if (Says("currently checked out"))
        {
            return new(
                $"{rejected}: the remote isn't a bare repository",
                "push-refused",
                [
                    "The remote is an ordinary repository with files of its own, which a push would leave behind",
                ],
                "git clone --bare . ../dotfiles.git",
                "# in that repository: makes the bare one that machines can share",
                $"{place.Git} remote set-url {remote} NEW-URL",
                "# here: the address of the bare one"
            );
        }
        if (
            Says(
                "unpacker error",
                "unable to migrate objects",
                "No space left",
                "insufficient permission"
            )
        )
        {
            return new(
                $"{rejected}: the remote couldn't store the commits",
                "remote-unable",
                [
                    "The disk over there is full or read-only",
                    "Files in that repository belong to another user (somebody pushed as root?)",
                ],
                again,
                "# once it is mended there"
            );
        }
        if (Says("GH001", "file size limit", "exceeds"))
        {
            return new(
                $"{rejected}: a file is too large for it",
                "push-refused",
                [
                    "The remote limits the size of files; lower max_file_size to leave such files out",
                ],
                again,
                "# once such files are left out, or it takes them"
            );
        }
        return new(
            rejected,
            "push-refused",
            [
                "A hook on the server doesn't accept these commits",
                "Branch protection enabled",
                "Repository permissions insufficient",
            ],
            again,
            "# once they are accepted there"
        );
    }
}
