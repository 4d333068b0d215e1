namespace HomeSync.Tests.Cli;

/// <summary>ConsoleAppFramework and the environment are this process's: these tests run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneAtATime
{
    public const string Name = "the whole program";
}
