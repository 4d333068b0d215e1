using HomeSync.Core.Credentials;

namespace HomeSync.Tests.Credentials;

/// <summary>A person who answers questions for a hidden text in turn, the last answer again and again.</summary>
internal sealed class Typist(params string?[] answers) : IPasswordQuestions
{
    public bool Agrees { get; init; }

    public List<string> Asked { get; } = [];

    public string? Hidden(string question)
    {
        Asked.Add(question);
        return answers[Math.Min(Asked.Count, answers.Length) - 1];
    }

    bool IPasswordQuestions.Agrees(string question, bool standard)
    {
        Asked.Add(question);
        return Agrees;
    }
}
