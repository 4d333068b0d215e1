using System.Text;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Tests.Git;

public sealed class AnAnswerToAPush
{
    private const string Ref = "refs/heads/main:refs/heads/main";

    [Theory]
    [InlineData(0, " \t" + Ref + "\t1234567..89abcde", "", "Accepted")]
    [InlineData(0, "*\t" + Ref + "\t[new branch]", "", "Accepted")]
    [InlineData(0, "=\t" + Ref + "\t[up to date]", "", "Accepted")]
    [InlineData(1, "!\t" + Ref + "\t[rejected] (fetch first)", "", "LostRace")]
    [InlineData(1, "!\t" + Ref + "\t[rejected] (non-fast-forward)", "", "LostRace")]
    [InlineData(1, "!\t" + Ref + "\t[remote rejected] (failed to update ref)", "", "LostRace")]
    [InlineData(
        1,
        "!\t"
            + Ref
            + "\t[remote rejected] (cannot lock ref 'refs/heads/main': is at 1 but expected 2)",
        "",
        "LostRace"
    )]
    [InlineData(
        1,
        "!\t" + Ref + "\t[remote rejected] (pre-receive hook declined)",
        "remote: no",
        "Refused"
    )]
    [InlineData(
        1,
        "!\t" + Ref + "\t[remote rejected] (branch is currently checked out)",
        "",
        "Refused"
    )]
    [InlineData(
        1,
        "!\t" + Ref + "\t[remote failure] (remote failed to report status)",
        "fatal: the remote end hung up unexpectedly",
        "Unknown"
    )]
    [InlineData(1, "", "error: failed to push some refs to 'x'", "Refused")]
    [InlineData(1, "", "error: something else", "Unknown")]
    [InlineData(
        0,
        "*\t" + Ref + "\t[new branch]\nhttps://example.org: a pull request",
        "",
        "Accepted"
    )]
    [InlineData(128, "", "fatal: the remote end hung up unexpectedly", "Unknown")]
    [InlineData(128, "", "ssh: connect to host x port 22: Connection refused", "NotSent")]
    [InlineData(128, "", "git@x: Permission denied (publickey).", "NotSent")]
    [InlineData(128, "", "Host key verification failed.", "NotSent")]
    [InlineData(128, "", "fatal: '/x' does not appear to be a git repository", "NotSent")]
    [InlineData(
        128,
        "",
        "The following submodule paths contain changes that can\nnot be found on any remote:\n  s\n\nfatal: Aborting.\nfatal: the remote end hung up unexpectedly",
        "NotSent"
    )]
    [InlineData(
        128,
        "",
        "fatal: src refspec '1a' must name a ref\nfatal: process for submodule 's' failed\nfatal: the remote end hung up unexpectedly",
        "NotSent"
    )]
    [InlineData(128, "", "", "Unknown")]
    [InlineData(141, "", "", "Unknown")]
    public void Is_told_by_gits_line(int code, string line, string errors, string end) =>
        Assert.Equal(end, Of(code, $"To /x\n{line}\nDone\n", errors).End.ToString());

    [Fact]
    public void Carries_the_remotes_reason_and_words()
    {
        var report = Of(
            1,
            $"To /x\n!\t{Ref}\t[remote rejected] (pre-receive hook declined)\nDone\n",
            "remote: policy says no\nerror: failed to push some refs to '/x'\n"
        );
        Assert.Equal("pre-receive hook declined", report.Reason);
        Assert.Contains("remote: policy says no", report.Words);
    }

    [Fact]
    public void That_a_hook_of_the_users_made_up_is_not_believed()
    {
        // What a pre-push hook prints comes out on the same pipe, before git's own line.
        Assert.Equal(PushEnd.Refused, Of(1, "*\ta:b\tok\n", "error: failed to push some refs").End);
        Assert.Equal(
            PushEnd.LostRace,
            Of(1, $"*\ta:b\tok\nTo /x\n!\t{Ref}\t[rejected] (fetch first)\n", "").End
        );
    }

    [Theory]
    [InlineData(1, "!|[remote rejected] (hook declined)", " |1..2", "Partly", "b (hook declined)")]
    [InlineData(1, "!|[rejected] (fetch first)", "=|[up to date]", "Partly", "b (fetch first)+")]
    [InlineData(1, " |1..2", "!|[rejected] (non-fast-forward)", "Partly", "c (non-fast-forward)+")]
    [InlineData(0, " |1..2", "=|[up to date]", "Accepted", "")]
    // A hook before the second leaves no line, and neither does an address that nobody answers at.
    [InlineData(1, " |1..2", "", "Partly", "")]
    [InlineData(128, " |1..2", "", "Partly", "")]
    [InlineData(141, " |1..2", "", "Unknown", "")]
    [InlineData(1, "!|[rejected] (fetch first)", "!|[rejected] (fetch first)", "LostRace", "")]
    [InlineData(1, "!|[remote rejected] (no)", "!|[rejected] (fetch first)", "Refused", "")]
    [InlineData(1, "!|[rejected] (fetch first)", "!|[remote rejected] (no)", "Refused", "")]
    public void From_several_addresses_is_told_by_all_of_them(
        int code,
        string first,
        string second,
        string end,
        string refusedBy
    )
    {
        string Block(string url, string line) =>
            line.Length == 0 ? "no\n" : $"To {url}\n{line.Replace("|", $"\t{Ref}\t")}\nDone\n";
        var report = Of(code, Block("b", first) + Block("c", second), "");
        Assert.Equal(end, report.End.ToString());
        Assert.Equal(
            refusedBy,
            string.Concat(
                report.RefusedBy.Select(r => $"{r.Url} ({r.Reason}){(r.IsAhead ? "+" : "")}")
            )
        );
    }

    [Fact]
    public void Names_an_address_without_its_password() =>
        Assert.DoesNotContain(
            "hunter2",
            Of(
                1,
                $"To b\n \t{Ref}\t1..2\nDone\nTo https://ada:hunter2@c/d\n!\t{Ref}\t[rejected] (x)\n",
                ""
            )
                .RefusedBy.Single()
                .Url,
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_tags_that_go_along_is_none_of_the_branch() =>
        Assert.Equal(
            PushEnd.LostRace,
            Of(
                1,
                $"To b\n*\trefs/tags/v1:refs/tags/v1\t[new tag]\n!\t{Ref}\t[rejected] (fetch first)\n",
                ""
            ).End
        );

    [Fact]
    public void That_came_too_late_is_unknown()
    {
        Assert.Equal(PushEnd.Unknown, Of(0, $"*\t{Ref}\tok\n", "", limitReached: true).End);
        Assert.Equal(PushEnd.Unknown, Of(1, $"To b\n*\t{Ref}\tok\n", "", limitReached: true).End);
    }

    [Theory]
    [InlineData(0, "From /x\n   123..456  main -> origin/main", true, true, false, "Other")]
    [InlineData(0, "", true, false, false, "Other")]
    [InlineData(0, "warning: x: Permission denied", true, false, false, "Other")]
    [InlineData(
        128,
        "fatal: couldn't find remote ref refs/heads/main",
        false,
        false,
        false,
        "Other"
    )]
    [InlineData(128, "Connection refused", false, false, true, "Offline")]
    [InlineData(128, "fatal: early EOF", false, false, true, "Dropped")]
    [InlineData(128, "Permission denied (publickey)", false, false, false, "AuthenticationRefused")]
    public void Of_a_fetch_is_told_by_gits_words(
        int code,
        string errors,
        bool succeeded,
        bool brought,
        bool offline,
        string failure
    )
    {
        var report = FetchReport.Of(new Finished(code, [], Encoding.UTF8.GetBytes(errors), false));
        Assert.Equal((succeeded, brought), (report.Succeeded, report.BroughtSomething));
        Assert.Equal((offline, failure), (report.IsOffline, report.Failure.ToString()));
        Assert.Equal(errors.Contains("couldn't find"), report.BranchMissing);
    }

    [Theory]
    [InlineData("origin/main", true)]
    [InlineData("remotes/origin/main", true)]
    [InlineData("odd/main", true)]
    [InlineData("origin/mai", false)]
    [InlineData("refs/origin/main", false)]
    [InlineData("", false)]
    public void Of_a_fetch_names_the_branches_that_are_there(string name, bool isThere)
    {
        const string table =
            " = [up to date]      main       -> origin/main\n"
            + "remote: 50%\r = [up to date]      main       -> refs/odd/main  (why)\n -> nothing";
        var report = FetchReport.Of(new Finished(0, [], Encoding.UTF8.GetBytes(table), false));
        Assert.Equal(["origin/main", "refs/odd/main"], report.Refs.Keys.Order());
        Assert.Equal(isThere, report.Has(name));
        Assert.False(report.BroughtSomething);
    }

    [Theory]
    [InlineData("!\tr:r\t[remote rejected] (a (b)) \r", "b")]
    [InlineData("!\tr:r\t[remote rejected]", "")]
    [InlineData("no line of git's", "")]
    [InlineData("lint: this is no reason (main)", "")]
    public void Has_a_reason_or_none(string line, string reason) =>
        Assert.Equal(reason, Of(1, line, "").Reason);

    [Theory]
    [InlineData(1, false, "Refused")]
    [InlineData(128, false, "Unknown")]
    [InlineData(1, true, "Unknown")]
    public void Of_a_hook_before_it_is_told_by_its_end(int code, bool limitReached, string end) =>
        Assert.Equal(
            end,
            Of(code, "", "error: failed to push some refs to 'x'", limitReached).End.ToString()
        );

    private static PushReport Of(
        int code,
        string output,
        string errors,
        bool limitReached = false
    ) =>
        PushReport.Of(
            new Finished(
                code,
                Encoding.UTF8.GetBytes(output),
                Encoding.UTF8.GetBytes(errors),
                limitReached
            )
        );
}
