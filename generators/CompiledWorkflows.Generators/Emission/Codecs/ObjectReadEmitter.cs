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
                EmitElements(writer, saved, shape, isDeferred);
            }

            return;
        }

        using (writer.Block("for (var remaining = " + CodecEmitter.Library + "Payload.ReadMapHeader(ref reader); remaining > 0; remaining--)"))
        {
            writer.Line("var key = " + CodecEmitter.Library + "MapKey.Read(ref reader);");
            if (saved.Count == 0)
            {
                writer.Line(Skip(shape, "key"));
                return;
            }

            foreach (var member in saved)
            {
                using (writer.Block((member == saved[0] ? "if (" : "else if (") + string.Join(" || ", member.FormerKeys.Prepend(member.Key!).Select(Is)) + ")"))
                {
                    EmitValue(writer, member, shape, isDeferred);
                }
            }

            using (writer.Block("else"))
            {
                writer.Line(Skip(shape, "key"));
            }
        }
    }

    private static void EmitElements(CodeWriter writer, List<MemberShape> saved, TypeShape shape, bool isDeferred)
    {
        if (saved.Count == 0)
        {
            writer.Line(Skip(shape, "index"));
            return;
        }

        using (writer.Block("switch (index)"))
        {
            foreach (var member in saved)
            {
                writer.Line("case " + member.Index + ": // " + member.Name);
                using (writer.Indent())
                {
                    EmitValue(writer, member, shape, isDeferred);
                    writer.Line("break;");
                }
            }

            writer.Line("default:");
            using (writer.Indent())
            {
                writer.Line(Skip(shape, "index"));
                writer.Line("break;");
            }
        }
    }

    private static string Is(string key) => CodecEmitter.Library + "MapKey.Is(key, " + CodecEmitter.Text(key) + "u8)";

    private static string Skip(TypeShape shape, string key) => CodecEmitter.Library + "UnknownMembers.Skip<" + shape.Type + ">(" + key + ", ref reader);";

    private static void EmitValue(CodeWriter writer, MemberShape member, TypeShape shape, bool isDeferred)
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
