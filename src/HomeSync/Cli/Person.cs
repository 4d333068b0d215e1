using HomeSync.Core.Credentials;
using HomeSync.Core.FirstRun;
using HomeSync.Core.Platform;

namespace HomeSync.Cli;

/// <summary>The person in front of the terminal, if there is one; questions go to standard error.</summary>
internal sealed class Person(
    TextWriter terminal,
    IReadOnlyDictionary<string, string> environment,
    bool isThere,
    CancellationToken cancelled
) : IQuestions, IPasswordQuestions
{
    /// <summary>Whether anybody can be asked.</summary>
    public bool IsThere => isThere;

    /// <summary>Asks for a text; what stands in brackets is the answer of who types nothing.</summary>
    public string Ask(string question, string standard)
    {
        terminal.Write(standard.Length > 0 ? $"{question} [{standard}] " : $"{question} ");
        terminal.Flush();
        var answer = TerminalInput.ReadLine(cancelled);
        if (answer is null)
        {
            terminal.WriteLine();
            throw new OperationCanceledException();
        }
        return answer.Trim() is { Length: > 0 } given ? given : standard;
    }

    /// <summary>Asks for a text that isn't shown while it is typed; null when the input has ended.</summary>
    public string? Hidden(string question)
    {
        var answer = new HiddenInput(environment).ReadLine(
            () =>
            {
                terminal.Write($"{question} ");
                terminal.Flush();
            },
            cancelled
        );
        terminal.WriteLine();
        return answer;
    }

    /// <summary>Asks until the answer is yes or no.</summary>
    public bool Agrees(string question, bool standard)
    {
        while (true)
        {
            var answer = Ask($"{question} ({(standard ? "Y/n" : "y/N")})", "");
            if (answer.Length == 0)
                return standard;
            if (answer.ToLowerInvariant() is "y" or "yes")
                return true;
            if (answer.ToLowerInvariant() is "n" or "no")
                return false;
            terminal.WriteLine("Please type y or n.");
        }
    }
}
