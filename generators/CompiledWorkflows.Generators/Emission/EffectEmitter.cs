using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes what tells the library, when the assembly is loaded, how the results of its effects are saved.</summary>
internal static class EffectEmitter
{
    public const string HintName = "Effects.g.cs";

    /// <summary>Each type once, in ordinal order.</summary>
    public static EquatableArray<EffectModel> Distinct(IEnumerable<EffectModel> calls) =>
        calls.Distinct().OrderBy(result => result.Type, StringComparer.Ordinal).ToEquatableArray();

    public static string Emit(EquatableArray<EffectModel> results)
    {
        var writer = SourceFile.Begin();
        using (writer.Block($"namespace {results[0].Namespace}"))
        {
            writer
                .Line("/// <summary>How the results of the effects of this assembly's executors are saved.</summary>")
                .Line(SourceFile.GeneratedCode)
                .Line(SourceFile.Hidden);
            using var type = writer.Block("internal static class __cwf_Effects");
            writer.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
            using var method = writer.Block("internal static void Add()");
            foreach (var result in results)
            {
                writer.Line($"global::CompiledWorkflows.Generated.EffectCodecs.Add<{result.Type}, {result.Codec}>();");
            }
        }

        return writer.ToString();
    }
}
