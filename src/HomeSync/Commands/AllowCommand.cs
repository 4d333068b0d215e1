using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core.Git;
using HomeSync.Core.Guard;
using HomeSync.Core.Logging;

namespace HomeSync.Commands;

internal sealed class AllowCommand(CommandHost host)
{
    /// <summary>Let a file be committed and sent although it looks like a secret: PATH, or PATH:RULE for one rule alone.</summary>
    /// <param name="repo">The repository to work on.</param>
    [Command("allow")]
    public int Allow(string? repo = null) =>
        host.Run(() =>
        {
            var config = host.Begin();
            var place = host.Repository.Open(config, repo).Place;
            var wish = AllowWish.Of(host.Operands[0], Directory.GetCurrentDirectory(), place);
            var line = AllowList.Of(place).Add(wish.Path, wish.Rule, !host.Options.DryRun);
            if (!Path.Exists(Path.Combine(place.WorkTree, wish.Path)))
            {
                // It may be in a commit that is to be sent.
                host.Log.Warn(
                    $"There is no {Printable.Text(wish.Path)} in {place.WorkTree} now; a misspelled name lets nothing pass"
                );
            }
            if (line is null)
                host.Log.Info($"{AllowList.Name} says so already");
            else if (host.Options.DryRun)
                host.Log.Info($"Would add to {AllowList.Name}: {line}");
            else
                host.Log.Success($"Added to {AllowList.Name}: {line}");
            if (line is not null)
            {
                host.Log.Info(
                    $"It counts from now on. To have it on all machines: {place.Git} add {AllowList.Name}"
                );
            }
            return new(
                Reply.CodeOf(host.Options.DryRun, changed: line is not null),
                json =>
                {
                    json.File("repository", place.WorkTree);
                    json.Text("list", AllowList.Name);
                    json.File("added", line);
                }
            );
        });
}
