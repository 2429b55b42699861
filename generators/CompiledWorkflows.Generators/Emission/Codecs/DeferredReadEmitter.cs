using CompiledWorkflows.Generators.Model.Types;

namespace CompiledWorkflows.Generators.Emission.Codecs;

/// <summary>Emits reading of an object that is made from what has been read.</summary>
internal static class DeferredReadEmitter
{
    public static void EmitLocals(CodeWriter writer, TypeShape shape)
    {
        var defaults = shape.Parameters.GroupBy(p => p.Member).ToDictionary(g => g.Key, g => g.First().Default);
        for (var i = 0; i < shape.Members.Count; i++)
        {
            var member = shape.Members[i];
            if (!member.IsSaved || member.Restore == MemberRestore.None)
            {
                continue;
            }

            if (IsPutLater(member))
            {
                writer.Line("var " + MemberNames.At(member) + " = default(global::MessagePack.MessagePackReader);");
            }

            if (!IsPutLater(member) || member.Restore == MemberRestore.Initializer)
            {
                var initial = defaults.TryGetValue(i, out var given) ? given ?? "default" : "default";
                writer.Line(member.Type + (member.IsValueType ? " " : "? ") + MemberNames.Read(member) + " = " + initial + ";");
            }

            if (NeedsPresence(shape, i))
            {
                writer.Line("var " + MemberNames.Has(member) + " = false;");
            }
        }
    }

    public static void EmitMember(CodeWriter writer, TypeShape shape, MemberShape member)
    {
        if (IsPutLater(member))
        {
            writer.Line(MemberNames.At(member) + " = reader;");
            writer.Line(CodecEmitter.Library + "Payload.Skip(ref reader);");
        }
        else
        {
            writer.Line(MemberNames.Read(member) + " = " + member.Codec + ".Read(ref reader);");
        }

        if (NeedsPresence(shape, IndexOf(shape, member)))
        {
            writer.Line(MemberNames.Has(member) + " = true;");
        }
    }

    public static void EmitConstruction(CodeWriter writer, TypeShape shape)
    {
        for (var i = 0; i < shape.Members.Count; i++)
        {
            if (MustBePresent(shape, i))
            {
                var member = shape.Members[i];
                writer.Line(CodecEmitter.Library + "MapKey.Require<" + shape.Type + ">(" + MemberNames.Has(member) + ", " + CodecEmitter.Text(member.Name) + ");");
            }
        }

        var optional = shape.Members.Where(m => m.Restore == MemberRestore.Initializer && !m.IsRequired).ToList();
        if (optional.Count > 0)
        {
            EmitInitialValues(writer, shape, optional);
        }

        writer.Line("var result = " + Creation(shape, optional) + ";");
        if (shape.Members.Any(m => m.IsSaved && m.Restore is MemberRestore.Assignment or MemberRestore.ReadOnlyField or MemberRestore.Filling))
        {
            writer.Line();
        }

        foreach (var member in shape.Members)
        {
            if (member.IsSaved && member.Restore is MemberRestore.Assignment or MemberRestore.ReadOnlyField or MemberRestore.Filling)
            {
                using (writer.Block("if (" + MemberNames.Has(member) + ")"))
                {
                    EmitLate(writer, shape, member);
                }

                writer.Line();
            }
        }
    }

    /// <summary>A value that is missing is what a fresh object has; a collection keeps the comparer of the one there.</summary>
    private static void EmitInitialValues(CodeWriter writer, TypeShape shape, List<MemberShape> optional)
    {
        var alwaysNeeded = optional.Exists(IsPutLater);
        var condition = string.Join(" && ", optional.Select(MemberNames.Has));
        using (alwaysNeeded ? writer.Block("") : writer.Block("if (!(" + condition + "))"))
        {
            writer.Line("var initial = " + Creation(shape, []) + ";");
            foreach (var member in optional)
            {
                var initial = MemberNames.Access("initial", member);
                writer.Line(MemberNames.Read(member) + " = " + MemberNames.Has(member) + " ? "
                    + (IsPutLater(member) ? member.Codec + ".Read(ref " + MemberNames.At(member) + ", " + initial + ")" : MemberNames.Read(member))
                    + " : " + initial + ";");
            }
        }

        writer.Line();
    }

    private static void EmitLate(CodeWriter writer, TypeShape shape, MemberShape member)
    {
        if (IsPutLater(member))
        {
            ObjectReadEmitter.EmitInto(writer, shape, member, MemberNames.At(member));
        }
        else if (member.Restore == MemberRestore.ReadOnlyField)
        {
            ObjectReadEmitter.EmitReadOnlyField(writer, member, MemberNames.Access("result", member), MemberNames.Read(member));
        }
        else
        {
            writer.Line(MemberNames.Access("result", member) + " = " + MemberNames.Read(member) + MemberNames.Forgive(member) + ";");
        }
    }

    private static string Creation(TypeShape shape, List<MemberShape> optional)
    {
        var arguments = shape.Parameters.Select(p => MemberNames.Read(shape.Members[p.Member]) + MemberNames.Forgive(shape.Members[p.Member]));
        var assignments = shape.Members
            .Where(m => m.IsRequired || optional.Contains(m))
            .Select(m => MemberNames.Escaped(m) + " = " + (m.IsSaved ? MemberNames.Read(m) : "default") + (m.IsSaved ? MemberNames.Forgive(m) : "!"))
            .ToList();
        return "new " + shape.Type + "(" + string.Join(", ", arguments) + ")"
            + (assignments.Count == 0 ? "" : " { " + string.Join(", ", assignments) + " }");
    }

    /// <summary>Whether the value is read again when there is an object to put it into.</summary>
    private static bool IsPutLater(MemberShape member) => member.Restore == MemberRestore.Filling || (member.MayHaveInitial && !member.IsRequired);

    private static bool MustBePresent(TypeShape shape, int index) =>
        (shape.Members[index].IsRequired && shape.Members[index].IsSaved) || shape.Parameters.Any(p => p.Member == index && p.Default is null);

    private static int IndexOf(TypeShape shape, MemberShape member)
    {
        var index = 0;
        while (!ReferenceEquals(shape.Members[index], member))
        {
            index++;
        }

        return index;
    }

    private static bool NeedsPresence(TypeShape shape, int index) =>
        shape.Members[index].Restore != MemberRestore.Constructor || MustBePresent(shape, index);
}
