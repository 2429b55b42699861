using CompiledWorkflows.Generators.Model.Types;

namespace CompiledWorkflows.Generators.Emission.Codecs;

/// <summary>Emits how an object is written.</summary>
internal static class ObjectWriteEmitter
{
    public static void Emit(CodeWriter writer, TypeShape shape)
    {
        using (writer.Block("public static void Write(ref global::MessagePack.MessagePackWriter writer, " + CodecEmitter.NullableType(shape) + " value)"))
        {
            if (!shape.IsValueType)
            {
                writer.Line("""
                    if (value is null)
                    {
                        writer.WriteNil();
                        return;
                    }

                    """);
            }

            if (!shape.IsSealed)
            {
                writer.Line($$"""
                    if (value.GetType() != typeof({{shape.Type}}))
                    {
                        {{CodecEmitter.Library}}MapKey.ThrowUndeclared<{{shape.Type}}>(value);
                    }

                    """);
            }

            if (shape.HasCallbacks)
            {
                writer.Line(CodecEmitter.Library + "SerializationCallbacks.BeforeWrite(ref value);");
            }

            using (Guard(writer, shape))
            {
                UpgradeEmitter.EmitWrite(writer, shape);
                EmitMembers(writer, shape);
            }
        }
    }

    /// <summary>For a type that can contain itself, a block that bounds how deep it does.</summary>
    public static IDisposable? Guard(CodeWriter writer, TypeShape shape)
    {
        if (!shape.CanContainItself)
        {
            return null;
        }

        writer.Line(CodecEmitter.Library + "NestingGuard.EnterWrite<" + shape.Type + ">();");
        return new Closing(writer, writer.Block("try"));
    }

    private static void EmitMembers(CodeWriter writer, TypeShape shape)
    {
        if (shape.Kind == ShapeKind.Map)
        {
            writer.Line("writer.WriteMapHeader(" + shape.Members.Count(m => m.IsSaved) + ");");
            foreach (var member in shape.Members)
            {
                if (member.IsSaved)
                {
                    writer.Line("writer.WriteString(" + CodecEmitter.Text(member.Key!) + "u8);");
                    writer.Line(WriteMember(member));
                }
            }

            return;
        }

        var length = shape.Members.Where(m => m.IsSaved).Select(m => m.Index + 1).DefaultIfEmpty(0).Max();
        writer.Line("writer.WriteArrayHeader(" + length + ");");
        var next = 0;
        foreach (var member in shape.Members)
        {
            if (!member.IsSaved)
            {
                continue;
            }

            var gap = member.Index - next;
            if (gap > 3)
            {
                writer.Line($$"""
                    for (var i = 0; i < {{gap}}; i++)
                    {
                        writer.WriteNil();
                    }

                    """);
            }
            else
            {
                for (; gap > 0; gap--)
                {
                    writer.Line("writer.WriteNil();");
                }
            }

            writer.Line(WriteMember(member));
            next = member.Index + 1;
        }
    }

    private static string WriteMember(MemberShape member) =>
        member.Codec + ".Write(ref writer, " + MemberNames.Access("value", member) + MemberNames.Forgive(member) + ");";

    private sealed class Closing(CodeWriter writer, CodeWriter.Scope block) : IDisposable
    {
        public void Dispose()
        {
            block.Dispose();
            using (writer.Block("finally"))
            {
                writer.Line(CodecEmitter.Library + "NestingGuard.ExitWrite();");
            }
        }
    }
}
