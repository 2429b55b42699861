using CompiledWorkflows.Generators.Model.Types;

namespace CompiledWorkflows.Generators.Emission.Codecs;

/// <summary>
/// Emits how an object is read. Where a constructor without parameters makes it, members are set as they come; where values are needed to make it,
/// they are kept until all have been read, and what has to be put into the finished object (a collection without a setter) is read again from where it stood.
/// </summary>
internal static class ObjectReadEmitter
{
    public static void Emit(CodeWriter writer, TypeShape shape)
    {
        var type = CodecEmitter.NullableType(shape);
        var isDeferred = !shape.Parameters.IsEmpty || shape.Members.Any(m => m.Restore is MemberRestore.Initializer or MemberRestore.Constructor);
        using (writer.Block("public static " + type + " Read(ref global::MessagePack.MessagePackReader reader)"))
        {
            if (!shape.IsValueType)
            {
                writer.Line("""
                    if (reader.TryReadNil())
                    {
                        return null;
                    }

                    """);
            }

            UpgradeEmitter.EmitRead(writer, shape);
            if (shape.CanContainItself)
            {
                writer.Line(CodecEmitter.Library + "NestingGuard.EnterRead<" + shape.Type + ">(ref reader);");
            }

            if (isDeferred)
            {
                DeferredReadEmitter.EmitLocals(writer, shape);
            }
            else
            {
                writer.Line("var result = new " + shape.Type + "();");
            }

            EmitLoop(writer, shape, isDeferred);
            writer.Line();
            if (isDeferred)
            {
                DeferredReadEmitter.EmitConstruction(writer, shape);
            }

            if (shape.CanContainItself)
            {
                writer.Line(CodecEmitter.Library + "NestingGuard.ExitRead(ref reader);");
            }

            if (shape.HasCallbacks)
            {
                writer.Line(CodecEmitter.Library + "SerializationCallbacks.AfterRead(ref result);");
            }

            writer.Line("return result;");
        }

        UpgradeEmitter.EmitMethod(writer, shape);
    }

    private static void EmitLoop(CodeWriter writer, TypeShape shape, bool isDeferred)
    {
        var saved = shape.Members.Where(m => m.IsSaved).ToList();
        if (shape.Kind == ShapeKind.Array)
        {
            writer.Line("var count = " + CodecEmitter.Library + "Payload.ReadArrayHeader(ref reader);");
            using (writer.Block("for (var index = 0; index < count; index++)"))
            {
                EmitSwitch(writer, saved, "index", m => "case " + m.Index + ": // " + m.Name, shape, isDeferred);
            }

            return;
        }

        using (writer.Block("for (var remaining = " + CodecEmitter.Library + "Payload.ReadMapHeader(ref reader); remaining > 0; remaining--)"))
        {
            writer.Line("var key = " + CodecEmitter.Library + "MapKey.Read(ref reader);");
            EmitSwitch(
                writer,
                saved,
                "key.Length",
                m => string.Join("\n", m.FormerKeys.Prepend(m.Key!).Select(KeyLabel)),
                shape,
                isDeferred);
        }
    }

    private static string KeyLabel(string key) =>
        "case " + System.Text.Encoding.UTF8.GetByteCount(key) + " when " + CodecEmitter.Library + "MapKey.Is(key, " + CodecEmitter.Text(key) + "u8):";

    private static void EmitSwitch(CodeWriter writer, List<MemberShape> saved, string on, Func<MemberShape, string> label, TypeShape shape, bool isDeferred)
    {
        var skip = CodecEmitter.Library + "UnknownMembers.Skip<" + shape.Type + ">(" + (shape.Kind == ShapeKind.Array ? "index" : "key") + ", ref reader);";
        if (saved.Count == 0)
        {
            writer.Line(skip);
            return;
        }

        using (writer.Block("switch (" + on + ")"))
        {
            foreach (var member in saved)
            {
                writer.Line(label(member));
                using (writer.Indent())
                {
                    if (member.Restore == MemberRestore.None)
                    {
                        writer.Line(CodecEmitter.Library + "Payload.Skip(ref reader);");
                    }
                    else if (isDeferred)
                    {
                        DeferredReadEmitter.EmitMember(writer, shape, member);
                    }
                    else
                    {
                        EmitInto(writer, shape, member, "reader");
                    }

                    writer.Line("break;");
                }
            }

            writer.Line("default:");
            using (writer.Indent())
            {
                writer.Line(skip);
                writer.Line("break;");
            }
        }
    }

    /// <summary>Reads a member into the finished object.</summary>
    public static void EmitInto(CodeWriter writer, TypeShape shape, MemberShape member, string reader)
    {
        var access = MemberNames.Access("result", member);
        switch (member.Restore)
        {
            case MemberRestore.Filling:
                using (writer.Block("if (!" + reader + ".TryReadNil())"))
                {
                    writer.Line(member.Codec + ".ReadInto(ref " + reader + ", " + CodecEmitter.Library + "MapKey.Existing<"
                        + shape.Type + ", " + member.Type + ">(" + access + "!, " + CodecEmitter.Text(member.Name) + "));");
                }

                break;
            case MemberRestore.ReadOnlyField when member.MayHaveInitial:
                using (writer.Block("if (" + access + " is not null && !" + reader + ".IsNil)"))
                {
                    writer.Line(member.Codec + ".ReadInto(ref " + reader + ", " + access + "!);");
                }

                using (writer.Block("else"))
                {
                    EmitReadOnlyField(writer, member, access, member.Codec + ".Read(ref " + reader + ")");
                }

                break;
            case MemberRestore.ReadOnlyField:
                EmitReadOnlyField(writer, member, access, member.Codec + ".Read(ref " + reader + ")");
                break;
            default:
                var initial = member.MayHaveInitial ? ", " + access : "";
                writer.Line(access + " = " + member.Codec + ".Read(ref " + reader + initial + ")" + MemberNames.Forgive(member) + ";");
                break;
        }
    }

    public static void EmitReadOnlyField(CodeWriter writer, MemberShape member, string access, string value) =>
        writer.Line("global::System.Runtime.CompilerServices.Unsafe.AsRef(in " + access + ") = " + value + MemberNames.Forgive(member) + ";");
}
