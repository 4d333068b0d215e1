namespace HomeSync.Core.Savepoints;

/// <summary>How far a file step got.</summary>
internal enum StepState
{
    /// <summary>The old content stands there.</summary>
    Waiting,

    /// <summary>The new content stands there.</summary>
    Done,

    /// <summary>Something else stands there: a person was at work.</summary>
    Foreign,
}
