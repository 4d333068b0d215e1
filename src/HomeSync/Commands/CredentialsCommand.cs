using System.Text.Json;
using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core.Configuration;
using HomeSync.Core.Credentials;

namespace HomeSync.Commands;

internal sealed class CredentialsCommand(CommandHost host)
{
    /// <summary>Bring credentials in by the program that keeps them (credentials_tools).</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    [Command("credentials|c")]
    public int Take(CancellationToken token) =>
        Do(config =>
        {
            var credentials = host.Credentials(config.Settings, token);
            void Members(Utf8JsonWriter json) => json.Flag("taken", credentials.HasTaken);
            if (host.SyncAround is { } around)
            {
                host.Log.Info(
                    $"Started by a sync that is under way (PID: {around}): nothing to do"
                );
                return new("inside-sync", Members);
            }
            credentials.Take(asked: true, host.Options.DryRun, token);
            return new(Reply.CodeOf(host.Options.DryRun, credentials.HasTaken), Members);
        });

    /// <summary>Store the master password in the keychain; on a terminal it is asked for, else it is a line of the input.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    [Command("credentials set-password")]
    public int SetPassword(CancellationToken token) =>
        DoWithPassword(
            (password, _) =>
            {
                if (!host.HasTerminal && !Console.IsInputRedirected)
                {
                    throw new UsageException(
                        host.Options.Json
                            ? "With --json nobody is asked: the password is a line of the input"
                            : "Standard error isn't the terminal, so what you type would be seen",
                        "home-sync credentials set-password"
                    );
                }
                password.StoreNew(host.Options.DryRun, token);
                if (host.Options.DryRun)
                    host.Log.Info($"Would store it in {password.Keychain}");
                else
                    host.Log.Success($"The master password is in {password.Keychain}");
                return InKeychain(password, changed: true);
            },
            token
        );

    /// <summary>Take the master password that home-sync stored out of the keychain.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    [Command("credentials forget-password")]
    public int ForgetPassword(CancellationToken token) =>
        DoWithPassword(
            (password, _) =>
            {
                if (password.IsWithOlderTools(token))
                    host.Log.Info("The older tools' CREDMATCH_MASTER_PASSWORD stays there");
                var isGone = !host.Options.DryRun && password.Forget(token);
                if (host.Options.DryRun)
                    host.Log.Info($"Would take it out of {password.Keychain}");
                else if (isGone)
                    host.Log.Success($"The master password is no longer in {password.Keychain}");
                else
                    host.Log.Info($"There is none of ours in {password.Keychain}");
                return InKeychain(password, isGone);
            },
            token
        );

    /// <summary>Tell where the master password is found; never what it is.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    [Command("credentials test")]
    public int Test(CancellationToken token) =>
        DoWithPassword(
            (password, _) =>
            {
                var where = password.Where(token);
                host.Log.Success($"The master password was found: {where}");
                return new(Reply.Ok, json => json.Text("found", where));
            },
            token
        );

    /// <summary>Move a master password that stands in the configuration into the keychain; with --force over another one there.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    [Command("credentials migrate")]
    public int Migrate(CancellationToken token) =>
        DoWithPassword(
            (password, config) =>
                InKeychain(
                    password,
                    password.MoveOutOf(config).Run(host.Options.Force, host.Options.DryRun, token)
                ),
            token
        );

    private Reply InKeychain(PasswordKeeper password, bool changed) =>
        new(
            Reply.CodeOf(host.Options.DryRun, changed),
            json =>
            {
                json.Flag("dry_run", host.Options.DryRun);
                json.Text("keychain", password.Keychain);
            }
        );

    private int DoWithPassword(
        Func<PasswordKeeper, LoadedConfig, Reply> action,
        CancellationToken token
    ) => Do(config => action(host.Password(config.Settings, token), config));

    private int Do(Func<LoadedConfig, Reply> action) => host.Run(() => action(host.Begin()));
}
