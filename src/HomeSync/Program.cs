using HomeSync.Cli;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;

return App.Run(
    args,
    LogConsole.OfThisProcess(),
    UserPaths.OfThisUser(),
    TimeProvider.System,
    calledAs: Environment.GetCommandLineArgs()[0]
);
