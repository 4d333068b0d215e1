namespace HomeSync.Core.Credentials;

/// <summary>Counts what <c>ws-list</c> lists, below its heading.</summary>
internal static class ListedSecrets
{
    public static int In(string text)
    {
        var count = 0;
        foreach (var line in text.Split('\n'))
        {
            var isRule = line.AsSpan().Trim("=-+ \t\r").Length == 0;
            if (!isRule && !line.TrimEnd().EndsWith(':'))
                count++;
        }
        return count;
    }
}
