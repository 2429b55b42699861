using CompiledWorkflows.Generators.Model.Types;

namespace CompiledWorkflows.Generators.Emission.Codecs;

/// <summary>Emits the codec of a closed hierarchy: an array of the key of the value's own type and of the value.</summary>
internal static class UnionEmitter
{
    public static void Emit(CodeWriter writer, TypeShape shape)
    {
        using (writer.Block("public static void Write(ref global::MessagePack.MessagePackWriter writer, " + CodecEmitter.NullableType(shape) + " value)"))
        {
            writer.Line("""
                if (value is null)
                {
                    writer.WriteNil();
                    return;
                }

                """);
            using (ObjectWriteEmitter.Guard(writer, shape))
            {
                UpgradeEmitter.EmitWrite(writer, shape);
                EmitCases(writer, shape);
            }
        }

        writer.Line();
        using (writer.Block("public static " + CodecEmitter.NullableType(shape) + " Read(ref global::MessagePack.MessagePackReader reader)"))
        {
            writer.Line($$"""
                if (reader.TryReadNil())
                {
                    return null;
                }

                """);
            UpgradeEmitter.EmitRead(writer, shape);
            if (shape.CanContainItself)
            {
                writer.Line(CodecEmitter.Library + "NestingGuard.EnterRead<" + shape.Type + ">(ref reader);");
            }

            writer.Line($"var key = {CodecEmitter.Library}MapKey.ReadCase<{shape.Type}>(ref reader);");
            writer.Line(shape.Type + "? result = null;");
            using (writer.Block("switch (key)"))
            {
                foreach (var type in shape.Cases)
                {
                    writer.Line($$"""
                        case {{type.Key}}:
                            result = {{type.Codec}}.Read(ref reader);
                            break;
                        """);
                }

                writer.Line($$"""
                    default:
                        {{CodecEmitter.Library}}MapKey.ThrowUnknownCase<{{shape.Type}}>(key);
                        break;
                    """);
            }

            writer.Line();
            if (shape.CanContainItself)
            {
                writer.Line(CodecEmitter.Library + "NestingGuard.ExitRead(ref reader);");
            }

            writer.Line("return result;");
        }

        UpgradeEmitter.EmitMethod(writer, shape);
    }

    private static void EmitCases(CodeWriter writer, TypeShape shape)
    {
        using (writer.Block("switch (value)"))
        {
            foreach (var type in shape.Cases)
            {
                writer.Line($$"""
                    case {{type.Type}} of{{KeyName(type)}} when value.GetType() == typeof({{type.Type}}):
                        writer.WriteArrayHeader(2);
                        writer.Write({{type.Key}});
                        {{type.Codec}}.Write(ref writer, of{{KeyName(type)}});
                        break;
                    """);
            }

            writer.Line($$"""
                default:
                    {{CodecEmitter.Library}}MapKey.ThrowUndeclared<{{shape.Type}}>(value);
                    break;
                """);
        }
    }

    private static string KeyName(UnionCase type) => type.Key < 0 ? "_" + (-(long)type.Key) : type.Key.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
