namespace HomeSync.Core.FirstRun;

/// <summary>Whoever can be asked.</summary>
public interface IQuestions
{
    /// <summary>Whether anybody can be: without a terminal, nothing ever asks.</summary>
    bool IsThere { get; }

    /// <summary>Asks for a text.</summary>
    /// <param name="question">The question.</param>
    /// <param name="standard">The answer of who types nothing.</param>
    string Ask(string question, string standard);

    /// <summary>Asks for yes or no.</summary>
    bool Agrees(string question, bool standard);
}
