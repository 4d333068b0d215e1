using HomeSync.Coverage;

return args switch
{
    ["share", var core, .. var others] => SharedTracker.Install(core, others),
    ["check", var report, var sources, var unreached, var notReached] => Check.Run(
        Report.Read(report, sources),
        UnreachedLines.Read(unreached),
        notReached
    ),
    ["survivors", var report, var list] => Survivors.Compare(report, list),
    _ => throw new ArgumentException(
        "scripts/coverage calls it, share or check, and scripts/mutate, survivors."
    ),
};
