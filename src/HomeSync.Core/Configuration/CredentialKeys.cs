using HomeSync.Core.Platform;

namespace HomeSync.Core.Configuration;

/// <summary>The programs that bring credentials in and out, and how they get the password.</summary>
internal static class CredentialKeys
{
    /// <summary>A mapping of <c>sync</c>, <c>backup</c> and <c>list</c>; each also stands alone behind a dot.</summary>
    public const string Tools = "credentials_tools";

    /// <summary>Names, and beginnings of names, that say to programs where or how to run.</summary>
    private static readonly string[] Taken = "PATH HOME IFS ENV BASH_ENV LD_ DYLD_ GIT_".Split(' ');

    private const string Allowed = "a program, or a list of a program and its arguments";

    public static ConfigKey[] All() =>
        [
            Tool(
                "sync",
                "ws-sync",
                "brings credentials in",
                (s, t) => s with { CredentialsIn = t, AsksForCredentials = true }
            ),
            Tool(
                "backup",
                "ws-backup",
                "hands credentials on",
                (s, t) => s with { CredentialsOut = t, AsksForCredentials = true }
            ),
            Tool(
                "list",
                "ws-list",
                "lists what is stored, for status",
                (s, t) => s with { CredentialsList = t }
            ),
            ConfigKey
                .Of(
                    "credentials_password",
                    "How these programs get the master password; never as an argument.",
                    "stdin",
                    "stdin (a line of their input), env (a variable) or none (they fetch it themselves)",
                    new ChoiceText<PasswordWay>(
                        ("stdin", PasswordWay.Input),
                        ("env", PasswordWay.Variable),
                        ("none", PasswordWay.None)
                    ).Parse,
                    (s, way) => s with { CredentialsPassword = way }
                )
                .WithoutShowing(),
            ConfigKey
                .Of(
                    "credentials_password_variable",
                    "The name of the variable, where they get it in one.",
                    ChildEnvironment.MasterPassword,
                    "letters, digits and underscores",
                    Name,
                    (s, name) => s with { CredentialsVariable = name }
                )
                .WithoutShowing(),
        ];

    private static ConfigKey Tool(
        string name,
        string standard,
        string does,
        Func<Settings, string, Settings> set
    ) =>
        ConfigKey.Of($"{Tools}.{name}", $"The program that {does}.", standard, Allowed, Words, set);

    private static Parsed<string> Words(string text, PathBase folders) =>
        text.Length == 0 || text[0] == '\n' ? Parsed<string>.Bad("names no program") : new(text);

    private static Parsed<string> Name(string text, PathBase folders)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter != '_')
                return Parsed<string>.Bad("is no variable's name");
        }
        if (text.Length == 0 || char.IsAsciiDigit(text[0]))
            return Parsed<string>.Bad("is no variable's name");
        return Array.Exists(
            Taken,
            name =>
                name.EndsWith('_') ? text.StartsWith(name, StringComparison.Ordinal) : text == name
        )
            ? Parsed<string>.Bad("is a variable that programs need for something else")
            : new(text);
    }
}
