using HomeSync.Core.Errors;

namespace HomeSync.Cli;

/// <summary>A command line that can't be understood.</summary>
internal sealed class UsageException : HomeSyncException
{
    /// <param name="what">One line: what is wrong with it.</param>
    /// <param name="run">What to type instead.</param>
    public UsageException(string what, string run)
        : base(what)
    {
        Code = "usage";
        Run = [run];
    }
}
