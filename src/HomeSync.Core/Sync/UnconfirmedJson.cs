using System.Text.Json;
using HomeSync.Core.Text;

namespace HomeSync.Core.Sync;

/// <summary>A commit that may have arrived, as JSON, and back.</summary>
internal static class UnconfirmedJson
{
    public static byte[] Of(Unconfirmed unconfirmed) =>
        JsonText.Write(json =>
        {
            json.WriteString("Branch", unconfirmed.Branch);
            json.WriteString("OldTip", unconfirmed.OldTip);
            json.WriteString("Commit", unconfirmed.Commit);
            json.WriteString("Local", unconfirmed.Local);
        });

    /// <summary>The commit; null when it isn't whole.</summary>
    public static Unconfirmed? Read(byte[] bytes) => JsonText.Read(bytes, UnconfirmedOf);

    private static Unconfirmed UnconfirmedOf(JsonElement json)
    {
        var prepared = new Unconfirmed(
            json.Text("Branch"),
            json.Text("OldTip"),
            json.Text("Commit")
        );
        return json.TextOrNone("Local") is { Length: > 0 } local
            ? prepared with
            {
                Local = local,
            }
            : prepared;
    }
}
