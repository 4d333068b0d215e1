using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using HomeSync.TestKit;

namespace HomeSync.Tests.Fuzzing;

/// <summary>
/// Feeds a reader with what nobody wrote: it returns something, or fails as it says it may. The same
/// 10,000 inputs each time, unless <c>scripts/fuzz</c> asks for others.
/// </summary>
internal static class Fuzz
{
    private const long MostMemory = 64L * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly long Wanted = long.Parse(Variable("HOME_SYNC_FUZZ") ?? "10000", null);
    private static readonly ulong Seed =
        Variable("HOME_SYNC_FUZZ_SEED") is { } given
            ? ulong.Parse(given, CultureInfo.InvariantCulture)
        : Variable("HOME_SYNC_FUZZ") is null ? 1
        : BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));

    /// <param name="reader">Its name, for people.</param>
    /// <param name="inputs">What it is fed with.</param>
    /// <param name="read">Reads, catching the one error that the reader may end with; any other is a fault.</param>
    public static void Reader(string reader, Mutated inputs, Action<byte[]> read)
    {
        var (number, input, fault) = (0L, Array.Empty<byte>(), (string?)null);
        // A thread that nobody waits for: one that never ends can't be ended.
        var work = new Thread(() =>
        {
            var chance = new PCG(1, Seed);
            while (fault is null && number < Wanted)
            {
                input = inputs.Generate(chance, null, out _);
                number++;
                fault = FaultOf(read, input);
            }
        })
        {
            IsBackground = true,
        };
        work.Start();
        for (long before = -1; !work.Join(Patience); before = number)
            Assert.False(number == before, Failure(reader, number, input, "It never ends"));
        if (fault is not null)
            Assert.Fail(Failure(reader, number, Smallest(read, input), fault));
        if (Variable("HOME_SYNC_FUZZ") is not null)
            Counts.Tell($"{reader}: {number} inputs");
    }

    private static string? FaultOf(Action<byte[]> read, byte[] input)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            read(input);
        }
        catch (Exception fault)
        {
            return fault.ToString();
        }
        var memory = GC.GetAllocatedBytesForCurrentThread() - before;
        return memory > MostMemory ? $"It took {memory} bytes" : null;
    }

    /// <summary>The same fault, with as much cut away as can be.</summary>
    private static byte[] Smallest(Action<byte[]> read, byte[] input)
    {
        for (var length = input.Length / 2; length > 0; length /= 2)
        {
            for (var at = 0; at + length <= input.Length; )
            {
                byte[] less = [.. input[..at], .. input[(at + length)..]];
                if (FaultOf(read, less) is null)
                    at += length;
                else
                    input = less;
            }
        }
        return input;
    }

    private static string Failure(string reader, long number, byte[] input, string fault) =>
        $"{reader}: input {number} of HOME_SYNC_FUZZ_SEED={Seed}, {input.Length} bytes, "
        + $"base64 {Convert.ToBase64String(input)}\n{Shown(input)}\n{fault}";

    private static string Shown(byte[] input)
    {
        var shown = new StringBuilder("\"");
        foreach (var one in input)
        {
            shown.Append(
                one switch
                {
                    (byte)'\n' => "\\n",
                    (byte)'"' or (byte)'\\' => $"\\{(char)one}",
                    >= 0x20 and < 0x7f => $"{(char)one}",
                    _ => $"\\x{one:x2}",
                }
            );
        }
        return shown.Append('"').ToString();
    }

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
