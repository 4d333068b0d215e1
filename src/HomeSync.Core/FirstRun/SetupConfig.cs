using HomeSync.Core.Configuration;
using HomeSync.Core.Logging;

namespace HomeSync.Core.FirstRun;

/// <summary>Writes the configuration, or adds to it what is missing; what stands there stays.</summary>
internal sealed class SetupConfig(SetupFile file, Log log)
{
    /// <summary>The step that does it; null when nothing is missing.</summary>
    /// <param name="repository">The repository's folder.</param>
    /// <param name="values">What else to write.</param>
    /// <param name="leaveOut">Asked when it is done: a value that must not be written after all.</param>
    public SetupStep? Step(
        string repository,
        IReadOnlyList<CarriedValue> values,
        Func<CarriedValue, bool> leaveOut
    )
    {
        List<CarriedValue> missing =
        [
            .. file.NamesRepository && file.Older is null ? [] : new[] { Repository(repository) },
            .. values,
        ];
        if (file.Text is not null && missing.Count == 0)
        {
            log.Info($"{file.Path} is there already: left as it is");
            return null;
        }
        var lines = string.Concat(missing.Select(value => $"\n    {value.Line}"));
        return file.Text is null
            ? new($"write {file.Path}, with{lines}", () => Write(repository, missing, leaveOut))
            : new($"add to {file.Path}{lines}", () => Write(repository, missing, leaveOut));
    }

    private static CarriedValue Repository(string folder) =>
        new(ConfigKeys.Find(RepositoryKeys.DotfilesDir)!, folder, null);

    private void Write(
        string repository,
        List<CarriedValue> missing,
        Func<CarriedValue, bool> leaveOut
    )
    {
        var text = file.Text ?? ConfigTemplate.For(repository);
        var written = new List<CarriedValue>();
        foreach (var value in missing.Where(value => !leaveOut(value)))
        {
            var (after, refusal) = ConfigChange.Of(text, value.Key, value.Value);
            if (after is null)
            {
                log.Warn(
                    $"{refusal}. Add this line to {file.Path}: {value.Key.Name}: {YamlText.OfValue(value.Value)}"
                );
            }
            else
            {
                written.Add(value);
            }

            text = after ?? text;
        }
        if (text == file.Text)
            return;
        ConfigWriter.Write(file.Path, file.Text, text);
        var lines = string.Concat(written.Select(value => $"\n  {value.Line}"));
        log.Info(
            file.Text is null ? $"Wrote {file.Path}, with{lines}" : $"Added to {file.Path}{lines}"
        );
    }
}
