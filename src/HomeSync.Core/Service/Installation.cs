using HomeSync.Core.Errors;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Service;

/// <summary>Puts the service on a machine and takes it away.</summary>
internal sealed class Installation(
    ISupervisor supervisor,
    ServiceFile file,
    ServiceActions actions,
    Log log
)
{
    /// <summary>Writes the file, and lets the service start now and at every login.</summary>
    /// <param name="replace">Replace a file that is there, which is otherwise adopted as it is.</param>
    /// <param name="cancelled">Undoes what was done so far.</param>
    /// <returns>False when a file was there, and stays.</returns>
    /// <exception cref="HomeSyncException">It can't be done, and nothing of it stays.</exception>
    public bool Install(bool replace, CancellationToken cancelled)
    {
        var wasThere = file.IsThere;
        var write = !wasThere || (replace && file.Differences is not { Count: 0 });
        if (!write)
            TellWhatStays();
        var steps = Steps(wasThere, write, supervisor.Look()).ToList();
        if (steps.Count == 0)
        {
            log.Info($"Nothing to do: {supervisor.Name} runs it, and starts it at login");
            return false;
        }
        actions.Run(steps, cancelled, tellState: true);
        if (supervisor.Advice is { } advice)
            log.Info(advice);
        return write;
    }

    /// <summary>Stops the service and removes its file.</summary>
    /// <returns>False when it wasn't installed.</returns>
    /// <exception cref="HomeSyncException">It can't be done.</exception>
    public bool Uninstall(CancellationToken cancelled)
    {
        var before = ServiceReport.Asked(supervisor, file);
        var steps = new List<ServiceStep>();
        if (before.State.IsActive)
            steps.Add(actions.Stop());
        if (file.IsThere)
            steps.Add(file.Remove());
        var missing = before.IsInstalled ? "started" : "installed";
        if (steps.Count == 0)
            log.Info($"Nothing to do: the service isn't {missing}");
        actions.Run(steps, cancelled);
        if (before.IsPackaged)
            TellOfPackage(before);
        return steps.Count > 0;
    }

    private IEnumerable<ServiceStep> Steps(bool wasThere, bool write, Supervised before)
    {
        foreach (var folder in supervisor.Folders)
        {
            if (!Directory.Exists(folder))
                yield return Make(folder);
        }
        if (write && before.IsActive)
            yield return actions.Stop();
        if (write && wasThere)
            yield return file.PutAside();
        if (write)
            yield return file.Write();
        if (!before.StartsAtLogin)
            yield return actions.AtLogin(true);
        if (write || !before.IsActive)
            yield return actions.Start();
    }

    private void TellOfPackage(ServiceReport before)
    {
        log.Info($"{before.File} belongs to a package, and stays");
        if (before.StartsAtLogin)
        {
            log.Info(
                "It starts again at the next login. If it shall not: home-sync service disable"
            );
        }
    }

    private void TellWhatStays()
    {
        var differences = file.Differences;
        log.Info(
            differences is { Count: 0 }
                ? $"{file.Path} is there already"
                : $"Adopted as it is: {file.Path}"
        );
        if (differences is { Count: > 0 })
        {
            log.Info(
                $"It differs from what this version writes ({Amount.Of(differences.Count, "setting")}; home-sync service status shows them)."
                    + " To have it written anew, the old one kept beside it: home-sync service install --replace"
            );
        }
        else if (differences is null)
        {
            log.Warn(
                $"It can't be read as a file for {supervisor.Name}."
                    + " To have it written anew, the old one kept beside it: home-sync service install --replace"
            );
        }
    }

    private static ServiceStep Make(string folder)
    {
        var missing = new List<string>();
        for (var above = folder; !Directory.Exists(above); above = Path.GetDirectoryName(above)!)
            missing.Add(above);
        return new(
            $"make the folder {folder}",
            $"Made the folder {folder}",
            _ => PrivateFolder.Create(folder)
        )
        {
            Undo = () =>
            {
                missing.ForEach(own => RawFile.DeleteEmptyFolder(own));
                return !Directory.Exists(folder);
            },
            Undone = $"Removed the folder {folder} again",
        };
    }
}
