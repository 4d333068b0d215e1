using HomeSync.Core.Errors;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;
using HomeSync.Core.Sync;

namespace HomeSync.Cli;

/// <summary>The one switch from errors to exit codes.</summary>
/// <param name="log">Made only when something is to be said.</param>
internal sealed class LastDoor(Func<Log> log)
{
    /// <summary>Runs a command's body; every error ends here, and is told.</summary>
    public Reply Run(Func<Reply> body)
    {
        try
        {
            return body();
        }
        catch (HomeSyncException problem)
        {
            log().Error(problem.Report());
            return new(problem.Code) { Exit = ExitCode.Error, Problem = problem };
        }
        catch (PushInterruptedException unknown)
        {
            return Interrupted("push-interrupted", unknown.Message);
        }
        catch (InterruptedException halfway)
        {
            return Interrupted("interrupted", halfway.Message);
        }
        catch (OperationCanceledException)
        {
            return Interrupted("interrupted", "Interrupted; nothing was left half done");
        }
        catch (InputClosedException unread) when (unread.IsUnread)
        {
            // Like head or less, whoever read our output has enough.
            return new(Reply.Ok);
        }
        catch (InputClosedException fault)
        {
            var problem = JsonPrinter.NotDelivered(fault);
            log().Error(problem.Report());
            return Reply.Failed(problem);
        }
#pragma warning disable CA1031 // the last door: a defect is told as one
        catch (Exception defect)
        {
            var text = Defect.Text(defect);
            log().Error(text, defect);
            return Reply.Failed(new HomeSyncException(text) { Code = "defect" });
        }
#pragma warning restore CA1031
    }

    private Reply Interrupted(string code, string message)
    {
        log().Warn(message);
        return new(code)
        {
            Exit = ExitCode.Interrupted,
            Problem = new HomeSyncException(message) { Code = code },
        };
    }
}
