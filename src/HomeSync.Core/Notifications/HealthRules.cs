using System.Globalization;

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
        };
        var dotfiles = end.Dotfiles ?? end;
        if (HasLostOthers(before, dotfiles))
            dotfiles = new(HealthState.Waiting, "for a remote: it had one, and follows none now");
        // A sync of the dotfiles alone says nothing about the other half.
        var isFine = dotfiles.State is HealthState.InSync or HealthState.Waiting;
        if (isFine && before.Credentials.Length > 0)
            end = new(HealthState.Failing, before.Credentials);
        else if (end.Dotfiles is null)
            end = dotfiles;
        if (end.State != HealthState.InSync && dotfiles.State == HealthState.InSync)
            before = WithDotfilesInSync(before, dotfiles, now);
        var (after, notices) =
            end.State == HealthState.InSync
                ? Working(before, end, now)
                : NotWorking(before, end, dotfiles, now, staleAfter);
        return held.Except(told).Any()
            ? (after, [.. notices, Notice.OfHeldBack(held)])
            : (after, notices);
    }

    /// <summary>Nothing of them is stale, and whatever becomes of them next is told.</summary>
    private static Health WithDotfilesInSync(Health before, Ending dotfiles, DateTimeOffset now) =>
        before with
        {
            Synced = now,
            WasAlone = dotfiles.What.Length > 0,
            Told = [.. before.Told.Where(kind => kind == Notice.Credentials)],
        };

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
        if (end.Patience is { } patience && IsLost(patience, before, end, now))
            end = new Ending(HealthState.Failing, end.Message);
        var after = before with
        {
            State = end.State,
            What = end.What,
            Since = IsTheSame(before, end) ? Earlier(before.Since, now) : now,
            Trouble = trouble,
        };
        var notices = new List<Notice>();
        if (end.State == HealthState.Failing)
        {
            var kind = end.What == before.Credentials ? Notice.Credentials : Notice.Failing;
            notices.Add(new(kind, $"Syncing fails: {end.What}"));
        }
        if (end.State == HealthState.Conflicted)
            notices.Add(new(Notice.Conflicted, $"{end.What}. To settle it: home-sync status"));
        if (after.IsStale(now, staleAfter) && now - trouble >= Min(Grace, staleAfter))
        {
            var hours = (now - (after.LastSync(now) ?? trouble)).TotalHours;
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $"Nothing has synced for {hours:0} hours: {Why(end)}"
            );
            notices.Add(new(Notice.Stale, text));
        }
        var waits = dotfiles is { State: HealthState.Waiting, TriesAgainSoon: false };
        IReadOnlyList<string> told = waits ? [.. before.Told.Select(Over).Distinct()] : before.Told;
        var fresh = notices.Where(n => !told.Contains(n.Kind)).ToList();
        return (after with { Told = [.. told, .. fresh.Select(n => n.Kind)] }, fresh);
    }

    /// <summary>Once lost it stays lost, for as long as the same is in the way.</summary>
    private static bool IsLost(TimeSpan patience, Health before, Ending end, DateTimeOffset now) =>
        before.State == HealthState.Failing && before.What == end.Message
        || IsTheSame(before, end) && now - Earlier(before.Since, now) >= patience;

    /// <summary>A wait for something else is another wait; a failure may word itself anew each time.</summary>
    private static bool IsTheSame(Health before, Ending end) =>
        end.State == before.State && (end.State != HealthState.Waiting || end.What == before.What);

    /// <summary>A trouble that gave way to a wait for somebody is told anew when it comes back.</summary>
    private static string Over(string kind) =>
        kind is Notice.Failing or Notice.Conflicted ? Notice.Over : kind;

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
