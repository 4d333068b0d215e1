using HomeSync.Core.FirstRun;

namespace HomeSync.Tests.FirstRun;

/// <summary>A person who gives these answers, in this order; without any, nobody is there.</summary>
internal sealed class Answers(params string[] answers) : IQuestions
{
    private readonly Queue<string> left = new(answers);

    public List<string> Asked { get; } = [];

    public bool IsThere => answers.Length > 0;

    public string Ask(string question, string standard)
    {
        Asked.Add(question);
        return left.Dequeue() is { Length: > 0 } answer ? answer : standard;
    }

    public bool Agrees(string question, bool standard) =>
        Ask(question, standard ? "y" : "n") == "y";
}
