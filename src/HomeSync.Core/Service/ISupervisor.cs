namespace HomeSync.Core.Service;

/// <summary>What keeps a program running for a user: launchd or systemd.</summary>
internal interface ISupervisor
{
    /// <summary>Its name: <c>launchd</c>, <c>systemd</c>.</summary>
    string Name { get; }

    /// <summary>The file that tells it of home-sync.</summary>
    string File { get; }

    /// <summary>Folders that must be there, the file's own included.</summary>
    IReadOnlyList<string> Folders { get; }

    /// <summary>Where it puts what the program prints; empty when it has a journal of its own.</summary>
    IReadOnlyList<string> Outputs { get; }

    /// <summary>Shows the last lines of its own journal; null when it has none.</summary>
    string? Journal(int lines);

    /// <summary>The file as this version writes it.</summary>
    /// <param name="program">The program's absolute path.</param>
    string TextFor(string program);

    /// <summary>What a file says, a name and a value each; null when it can't be understood.</summary>
    IReadOnlyDictionary<string, string>? SettingsIn(string text);

    /// <summary>The program that such a file starts; null when it names none.</summary>
    string? ProgramIn(IReadOnlyDictionary<string, string> settings);

    /// <summary>The variables that a program finds when it is started by such a file, as far as they can be told.</summary>
    IReadOnlyDictionary<string, string> EnvironmentBy(IReadOnlyDictionary<string, string> settings);

    /// <summary>How a person gives services the address of their SSH agent.</summary>
    string ImportOfAgent { get; }

    /// <summary>How it stands now.</summary>
    Supervised Look();

    /// <summary>Lets it know that the file was written or removed.</summary>
    void Reread();

    /// <summary>Takes away what it keeps about the file, which is about to be removed.</summary>
    void Forget();

    /// <summary>Starts the program and keeps it running.</summary>
    void Start(CancellationToken cancelled);

    /// <summary>Stops the program and waits for its end.</summary>
    void Stop(CancellationToken cancelled);

    /// <summary>Says whether the program is started at login.</summary>
    void StartAtLogin(bool wanted, CancellationToken cancelled);

    /// <summary>What a person should know about it; null when there is nothing.</summary>
    string? Advice { get; }
}
