using Mono.Cecil;
using Mono.Cecil.Cil;

namespace HomeSync.Coverage;

/// <summary>
/// Lets the assemblies that coverlet has instrumented note their hits in <c>SharedHits</c>.
/// Coverlet's own tracker writes them when a process ends, one process after the other: those that
/// are killed would be missing, and those of another user or with another TMPDIR get in each
/// other's way.
/// </summary>
internal static class SharedTracker
{
    /// <param name="core">The assembly that <c>SharedHits</c> was compiled into.</param>
    /// <param name="others">The ones that use it.</param>
    public static int Install(string core, string[] others)
    {
        using var home = AssemblyDefinition.ReadAssembly(new MemoryStream(File.ReadAllBytes(core)));
        var shared = home.MainModule.GetType("HomeSync.Coverage.SharedHits");
        foreach (var file in others)
        {
            using var other = AssemblyDefinition.ReadAssembly(
                new MemoryStream(File.ReadAllBytes(file))
            );
            Install(other.MainModule, shared);
            other.Write(file);
        }
        Install(home.MainModule, shared);
        home.Write(core);
        return 0;
    }

    private static void Install(ModuleDefinition module, TypeDefinition shared)
    {
        var tracker = module.Types.Single(type =>
            type.Namespace == "Coverlet.Core.Instrumentation.Tracker"
        );
        var start = tracker.Methods.Single(method => method.Name == ".cctor");
        var file = (string)Value(start, "HitsFilePath");
        var places = (int)Value(start, "HitsArray");
        MakeFile(file, places);

        var hits = new FieldDefinition(
            "Hits",
            FieldAttributes.Private | FieldAttributes.Static,
            new PointerType(module.TypeSystem.Int32)
        );
        tracker.Fields.Add(hits);
        Replace(
            start,
            code =>
            {
                code.Emit(OpCodes.Ldstr, file);
                code.Emit(OpCodes.Ldc_I4, places);
                code.Emit(
                    OpCodes.Call,
                    module.ImportReference(shared.Methods.Single(method => method.Name == "Of"))
                );
                code.Emit(OpCodes.Stsfld, hits);
            }
        );
        foreach (
            var method in tracker.Methods.Where(method =>
                method.Name.StartsWith("Record", StringComparison.Ordinal)
            )
        )
        {
            Replace(
                method,
                code =>
                {
                    code.Emit(OpCodes.Ldsfld, hits);
                    code.Emit(OpCodes.Ldarg_0);
                    code.Emit(OpCodes.Conv_I);
                    code.Emit(OpCodes.Sizeof, module.TypeSystem.Int32);
                    code.Emit(OpCodes.Mul);
                    code.Emit(OpCodes.Add);
                    code.Emit(OpCodes.Ldc_I4_1);
                    code.Emit(OpCodes.Stind_I4);
                }
            );
        }
    }

    // What coverlet's start of the tracker puts in this field; of an array, its length.
    private static object Value(MethodDefinition start, string field)
    {
        var stored = start.Body.Instructions.Single(code =>
            code.OpCode == OpCodes.Stsfld && ((FieldReference)code.Operand).Name == field
        );
        var pushed =
            stored.Previous.OpCode == OpCodes.Newarr ? stored.Previous.Previous : stored.Previous;
        return pushed.Operand;
    }

    // In the form that coverlet reads.
    private static void MakeFile(string path, int places)
    {
        using (var file = new BinaryWriter(File.Create(path)))
        {
            file.Write(places);
            file.Write(new byte[places * sizeof(int)]);
        }
        // Scenarios run the program as other users too.
        File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32("666", 8));
    }

    private static void Replace(MethodDefinition method, Action<ILProcessor> body)
    {
        method.Body = new MethodBody(method);
        var code = method.Body.GetILProcessor();
        body(code);
        code.Emit(OpCodes.Ret);
    }
}
