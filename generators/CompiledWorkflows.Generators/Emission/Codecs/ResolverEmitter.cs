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
        using (writer.Block("private sealed class __cwf_FormatterResolver : global::MessagePack.IFormatterResolver"))
        {
            writer.Line("""
                public static readonly __cwf_FormatterResolver Instance = new();

                public global::MessagePack.Formatters.IMessagePackFormatter<__cwf_T>? GetFormatter<__cwf_T>() => Cache<__cwf_T>.Formatter;

                """);
            using (writer.Block("private static object? Create(global::System.Type type)"))
            {
                foreach (var codec in codecs)
                {
                    if (codec.IsNameable)
                    {
                        writer.Line($$"""
                            if (type == typeof({{codec.Type}}))
                            {
                                return new {{CodecEmitter.Library}}CodecFormatter<{{codec.Type}}, {{codec.Expression}}>();
                            }

                            """);
                    }
                }

                writer.Line("return null;");
            }

            writer.Line();
            using (writer.Block("private static class Cache<__cwf_T>"))
            {
                writer.Line("public static readonly global::MessagePack.Formatters.IMessagePackFormatter<__cwf_T>? Formatter = (global::MessagePack.Formatters.IMessagePackFormatter<__cwf_T>?)Create(typeof(__cwf_T));");
            }
        }
    }
}
