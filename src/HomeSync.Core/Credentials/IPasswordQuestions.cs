namespace HomeSync.Core.Credentials;

/// <summary>The person at the terminal, who may know the master password.</summary>
public interface IPasswordQuestions
{
    /// <summary>Asks for a text that isn't shown while it is typed.</summary>
    /// <returns>Null when the input has ended.</returns>
    string? Hidden(string question);

    /// <summary>Asks for yes or no.</summary>
    bool Agrees(string question, bool standard);
}
