using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Model.Types;

namespace CompiledWorkflows.Generators.Emission.Codecs;

/// <summary>Emits the members by which <c>MessagePackSerializer</c> reaches the codecs of a workflow.</summary>
internal static class ResolverEmitter
{
    /// <summary>Writes the property <c>FormatterResolver</c> and the nested resolver into an open class.</summary>
    /// <param name="writer">The writer, inside the class.</param>
    /// <param name="codecs">The types it has formatters for; those that no code anywhere can name are left out.</param>
    public static void Emit(CodeWriter writer, EquatableArray<CodecModel> codecs)
    {
        writer.Line("/// <summary>Formatters for every type that the workflow saves, for use with <see cref=\"global::MessagePack.MessagePackSerializer\"/>.</summary>");
        writer.Line(CodecEmitter.GeneratedCode);
        writer.Line("public static global::MessagePack.IFormatterResolver FormatterResolver => __cwf_FormatterResolver.Instance;");
        writer.Line();
        writer.Line(CodecEmitter.GeneratedCode);
        using (writer.Block("private static class __cwf_FormatterResolver"))
        {
            var formatters = codecs.Where(codec => codec.IsNameable).Select(codec => $"new {CodecEmitter.Library}CodecFormatter<{codec.Type}, {codec.Expression}>()");
            writer.Line($"internal static readonly {CodecEmitter.Library}CodecResolver Instance = new(");
            using (writer.Indent())
            {
                writer.Line(string.Join(",\n", formatters) + ");");
            }
        }
    }
}
