using System.Text.Json;
using HomeSync.Core.Errors;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Cli;

/// <summary>
/// Prints a command's end as one JSON object (packaging/schemas): an answer, whatever it is, goes to
/// standard output, why there is none to standard error. Never both.
/// </summary>
/// <param name="console">The streams.</param>
/// <param name="command">The command; null when none was understood.</param>
/// <param name="heard">What people would have been told.</param>
internal sealed class JsonPrinter(LogConsole console, string? command, Heard heard)
{
    /// <returns>The exit code.</returns>
    public int Print(Reply reply)
    {
        var json = ObjectOf(reply);
        try
        {
            Write(reply.Problem is null ? console.Out : console.Error, json);
            return reply.Exit;
        }
        catch (IOException fault)
        {
            // Half an object is none: whoever reads it must not take this for success.
            return reply.Problem is null
                ? Print(Reply.Failed(NotDelivered(fault), reply.Members))
                : reply.Exit;
        }
    }

    public static HomeSyncException NotDelivered(IOException fault) =>
        new("The answer could not be written to standard output")
        {
            Code = "output-failed",
            Details = [(fault.InnerException ?? fault).Message],
            Causes = ["Whoever was to read it has ended", "The disk is full"],
        };

    private static void Write(TextWriter stream, ReadOnlySpan<byte> json)
    {
        // All of it is ASCII. One write: another program's line doesn't get into it.
        stream.Write(System.Text.Encoding.ASCII.GetString(json) + '\n');
        stream.Flush();
    }

    private byte[] ObjectOf(Reply reply) =>
        JsonText.Write(json =>
        {
            json.Text("command", command);
            json.Text("code", reply.Code);
            json.WriteNumber("exit", reply.Exit);
            if (reply.Problem is { } problem)
            {
                json.Members(problem);
                json.Object("done", reply.Members);
            }
            else
            {
                reply.Members?.Invoke(json);
            }
            json.Texts("notes", heard.Notes);
            // What a signal ended is a warning to people and the message itself here.
            json.Texts("warnings", heard.Warnings.Where(w => w != reply.Problem?.Message));
        });
}
