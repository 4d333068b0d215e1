using System.ComponentModel;
using System.Runtime.InteropServices;

namespace HomeSync.Core.Platform;

/// <summary>
/// posix_spawn(3). .NET's own Process can't start a child in a session of its own, and only a session
/// makes a whole group killable and keeps it away from the terminal.
/// </summary>
internal static unsafe class Spawn
{
    // More than glibc's and musl's posix_spawnattr_t, file actions and signal sets need; macOS stores pointers there.
    private const int Room = 1024;

    /// <returns>The child's process number.</returns>
    /// <exception cref="ProgramMissingException">There is no such program.</exception>
    public static int Start(Command command, int input, int output, int errors)
    {
        var attributes = stackalloc byte[Room];
        var actions = stackalloc byte[Room];
        var signals = stackalloc byte[Room];
        _ = Libc.SpawnAttributesInit(attributes);
        _ = Libc.SpawnActionsInit(actions);
        var program = ByteText.EncodeForC(command.Program);
        var arguments = Block([command.Program, .. command.Arguments]);
        var environment = Block(ChildEnvironment.Of(command));
        try
        {
            SetSignals(attributes, signals);
            int flags = LibcConstants.SpawnSetSignalDefaults | LibcConstants.SpawnSetSignalMask;
            flags |= (ushort)LibcConstants.SpawnCloseOnExecDefault;
            if (!command.OnTerminal)
                flags |= (ushort)LibcConstants.SpawnSetSession;
            _ = Libc.SpawnAttributesSetFlags(attributes, (short)flags);
            _ = Libc.SpawnActionsDup2(actions, input, 0);
            _ = Libc.SpawnActionsDup2(actions, output, 1);
            _ = Libc.SpawnActionsDup2(actions, errors, 2);

            int process;
            int error;
            fixed (byte* file = program)
            {
                error = Libc.SpawnP(
                    &process,
                    file,
                    actions,
                    attributes,
                    (byte**)arguments,
                    (byte**)environment
                );
            }

            return error switch
            {
                0 => process,
                LibcConstants.ErrorNoEntry
                or LibcConstants.ErrorAccess
                or LibcConstants.ErrorNotDirectory => throw new ProgramMissingException(
                    command.Program
                ),
                _ => throw new Win32Exception(error),
            };
        }
        finally
        {
            NativeMemory.Free((void*)arguments);
            NativeMemory.Free((void*)environment);
            _ = Libc.SpawnActionsDestroy(actions);
            _ = Libc.SpawnAttributesDestroy(attributes);
        }
    }

    /// <summary>A child starts with no signal blocked or ignored: the runtime ignores SIGPIPE, which git relies on.</summary>
    private static void SetSignals(byte* attributes, byte* signals)
    {
        _ = Libc.SignalSetEmpty(signals);
        _ = Libc.SpawnAttributesSetSignalMask(attributes, signals);
        ReadOnlySpan<int> handled =
        [
            LibcConstants.SignalHangUp,
            LibcConstants.SignalInterrupt,
            LibcConstants.SignalQuit,
            LibcConstants.SignalPipe,
            LibcConstants.SignalTerminate,
            LibcConstants.SignalChild,
            LibcConstants.SignalContinue,
        ];
        foreach (var signal in handled)
            _ = Libc.SignalSetAdd(signals, signal);
        _ = Libc.SpawnAttributesSetSignalDefaults(attributes, signals);
    }

    /// <summary>A NULL-ended array of C strings in one piece of memory.</summary>
    private static nint Block(IEnumerable<string> texts)
    {
        var strings = texts.Select(ByteText.EncodeForC).ToList();
        var pointers = (nuint)((strings.Count + 1) * sizeof(byte*));
        var block = (byte*)NativeMemory.Alloc(pointers + (nuint)strings.Sum(s => s.Length));
        var next = block + pointers;
        for (var i = 0; i < strings.Count; i++)
        {
            ((byte**)block)[i] = next;
            strings[i].CopyTo(new Span<byte>(next, strings[i].Length));
            next += strings[i].Length;
        }
        ((byte**)block)[strings.Count] = null;
        return (nint)block;
    }
}
