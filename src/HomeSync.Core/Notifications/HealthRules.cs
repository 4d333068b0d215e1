namespace HomeSync.Core.Notifications;

/// <summary>What follows from one more sync: how things stand, and what is to be told.</summary>
internal static class HealthRules
{
    /// <summary>A machine that was asleep or switched off gets so long to reach its network again.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <param name="before">How it stood.</param>
    /// <param name="end">How the sync ended.</param>
    /// <param name="now">The time.</param>
    /// <param name="staleAfter">After how long without a sync that is told.</param>
    public static (Health Health, IReadOnlyList<Notice> Notices) After(
        Health before,
        Ending end,
        DateTimeOffset now,
        TimeSpan staleAfter
    )
    {
        var (held, told) = (HeldBack(before, end), before.HeldBackTold);
        before = before with
        {
            Credentials = end.Credentials ?? before.Credentials,
            HeldBack = held,
            HeldBackTold = held,
            Told = end.Credentials is "" ? Over(before.Told, Notice.Credentials) : before.Told,
        };
        var dotfiles = end.Dotfiles ?? end;
        if (HasLostOthers(before, dotfiles))
            dotfiles = new(HealthState.Waiting, "for a remote: it had one, and follows none now");
        if (end.Dotfiles is null)
            end = dotfiles;
        // Either half may wait for a lock that nobody holds any more, and failing credentials hide no such wait.
        var wait = dotfiles.State == HealthState.InSync ? end : dotfiles;
        before = Waiting(before, wait, now);
        var isLost = wait.Patience is { } patience && now - before.WaitsSince >= patience;
        if (isLost)
        {
            end = new(HealthState.Failing, wait.Message);
            dotfiles = wait == dotfiles ? end : dotfiles;
        }
        // A sync of the dotfiles alone says nothing about the other half.
        else if (IsFine(dotfiles) && before.Credentials.Length > 0)
        {
            end = new(HealthState.Failing, before.Credentials);
        }
        if (end.State != HealthState.InSync && dotfiles.State == HealthState.InSync)
            before = WithDotfilesInSync(before, dotfiles, now, isLost);
        var (after, notices) =
            end.State == HealthState.InSync
                ? Working(before, end, now)
                : NotWorking(before, end, dotfiles, now, staleAfter);
        return held.Except(told).Any()
            ? (after, [.. notices, Notice.OfHeldBack(held)])
            : (after, notices);
    }

    /// <summary>Whether nothing is wrong with it.</summary>
    private static bool IsFine(Ending end) =>
        end.State is HealthState.InSync or HealthState.Waiting;

    /// <summary>Nothing of them is stale, and whatever becomes of them next is told; a failure that goes on is the other half's.</summary>
    private static Health WithDotfilesInSync(
        Health before,
        Ending dotfiles,
        DateTimeOffset now,
        bool stillFails
    ) =>
        before with
        {
            Synced = now,
            WasAlone = dotfiles.What.Length > 0,
            Trouble = null,
            Told = Over(
                before.Told,
                [Notice.Conflicted, Notice.Stale, .. stillFails ? [] : new[] { Notice.Failing }]
            ),
        };

    /// <summary>A wait for something else is another wait.</summary>
    private static Health Waiting(Health before, Ending end, DateTimeOffset now)
    {
        var what = end.State == HealthState.Waiting ? end.What : "";
        return before with
        {
            Waits = what,
            WaitsSince = what == before.Waits ? Earlier(before.WaitsSince, now) : now,
        };
    }

    /// <summary>Who was in sync with others, and is now on terms of its own, may not know.</summary>
    private static bool HasLostOthers(Health before, Ending end) =>
        end is { State: HealthState.InSync, What.Length: > 0 }
        && before is { Synced: not null, WasAlone: false };

    /// <summary>What this sync held back, and what an earlier one did and this one didn't look at.</summary>
    private static IReadOnlyList<string> HeldBack(Health before, Ending end) =>
        end.Behind is not { } behind
            ? before.HeldBack
            :
            [
                .. end
                    .HeldBack.Union(before.HeldBack.Where(name => IsAmong(behind, name)))
                    .Take(Health.MostHeldBack),
            ];

    /// <summary>Of a folder that git doesn't know, it names nothing that is in it.</summary>
    private static bool IsAmong(IReadOnlyList<string> names, string name) =>
        names.Any(n =>
            n == name || (n.EndsWith('/') && name.StartsWith(n, StringComparison.Ordinal))
        );

    private static (Health, IReadOnlyList<Notice>) NotWorking(
        Health before,
        Ending end,
        Ending dotfiles,
        DateTimeOffset now,
        TimeSpan staleAfter
    )
    {
        var trouble = Earlier(before.Trouble, now);
        var after = before with
        {
            State = end.State,
            What = end.What,
            Since = IsTheSame(before, end) ? Earlier(before.Since, now) : now,
            Trouble = dotfiles.State == HealthState.InSync ? null : trouble,
        };
        var notices = new List<Notice>();
        var isOfCredentials = IsFine(dotfiles) && end.What == before.Credentials;
        if (before.Credentials.Length > 0)
            notices.Add(Notice.OfCredentials(before.Credentials, isAll: isOfCredentials));
        if (end.State == HealthState.Failing && !isOfCredentials)
            notices.Add(Notice.OfFailure(end.What));
        if (end.State == HealthState.Conflicted)
            notices.Add(Notice.OfConflict(end.What));
        if (after.IsStale(now, staleAfter) && now - trouble >= Min(Grace, staleAfter))
            notices.Add(Notice.OfStale(now - (after.LastSync(now) ?? trouble), Why(dotfiles)));
        var waits = dotfiles is { State: HealthState.Waiting, TriesAgainSoon: false };
        var told = waits ? Over(before.Told, Notice.Failing, Notice.Conflicted) : before.Told;
        var fresh = notices.Where(n => !told.Contains(n.Kind)).ToList();
        return (after with { Told = [.. told, .. fresh.Select(n => n.Kind)] }, fresh);
    }

    /// <summary>A wait for something else is another wait; a failure may word itself anew each time.</summary>
    private static bool IsTheSame(Health before, Ending end) =>
        end.State == before.State && (end.State != HealthState.Waiting || end.What == before.What);

    /// <summary>A trouble that gave way is told anew when it comes back; that all works again is still to be told.</summary>
    private static IReadOnlyList<string> Over(IReadOnlyList<string> told, params string[] kinds) =>
        [.. told.Select(kind => kinds.Contains(kind) ? Notice.Over : kind).Distinct()];

    private static (Health, IReadOnlyList<Notice>) Working(
        Health before,
        Ending end,
        DateTimeOffset now
    ) =>
        (
            before with
            {
                State = HealthState.InSync,
                What = end.What,
                Since = before.State == HealthState.InSync ? Earlier(before.Since, now) : now,
                Synced = now,
                WasAlone = end.What.Length > 0,
                Trouble = null,
                Told = [],
            },
            before.Told.Count > 0 ? [new Notice(Notice.Works, "Syncing works again")] : []
        );

    private static string Why(Ending end) =>
        end.State == HealthState.Waiting ? $"waiting {end.What}" : end.What;

    /// <summary>A time that lies ahead is of a clock that was set back since.</summary>
    private static DateTimeOffset Earlier(DateTimeOffset? before, DateTimeOffset now) =>
        before is { } time && time < now ? time : now;

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
