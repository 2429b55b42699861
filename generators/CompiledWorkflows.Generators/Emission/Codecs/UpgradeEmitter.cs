using CompiledWorkflows.Generators.Model.Types;

namespace CompiledWorkflows.Generators.Emission.Codecs;

/// <summary>Emits what a codec does besides for a type with upgrades: it writes the version, and reads older ones through the methods of the type.</summary>
internal static class UpgradeEmitter
{
    private const string Version = CodecEmitter.Library + "ShapeVersion.";

    /// <summary>Writes the version before a value.</summary>
    public static void EmitWrite(CodeWriter writer, TypeShape shape)
    {
        if (!shape.Upgrades.IsEmpty)
        {
            writer.Line(Version + "Write(ref writer, " + Newest(shape) + ");");
        }
    }

    /// <summary>Reads the version, and leaves with a value of an older one.</summary>
    public static void EmitRead(CodeWriter writer, TypeShape shape)
    {
        if (!shape.Upgrades.IsEmpty)
        {
            writer.Line($$"""
                var version = {{Version}}Read(ref reader);
                if (version != {{Newest(shape)}})
                {
                    return Upgrade(version, ref reader);
                }

                """);
        }
    }

    /// <summary>Writes the method that reads older values.</summary>
    public static void EmitMethod(CodeWriter writer, TypeShape shape)
    {
        if (shape.Upgrades.IsEmpty)
        {
            return;
        }

        writer.Line();
        using (writer.Block("private static " + shape.Type + " Upgrade(int version, ref global::MessagePack.MessagePackReader reader)"))
        using (writer.Block("switch (version)"))
        {
            foreach (var step in shape.Upgrades)
            {
                var value = step.Codec + ".Read(ref reader)" + (step.IsValueType ? "" : "!");
                foreach (var next in shape.Upgrades.Where(each => each.Version >= step.Version))
                {
                    value = shape.Type + "." + next.Method + "(" + value + ")";
                }

                writer.Line("case " + step.Version + ":");
                using (writer.Indent())
                {
                    writer.Line("return " + value + ";");
                }
            }

            writer.Line("default:");
            using (writer.Indent())
            {
                writer.Line("return " + Version + "Refuse<" + shape.Type + ">(version, " + shape.Upgrades[0].Version + ", " + Newest(shape) + ");");
            }
        }
    }

    private static int Newest(TypeShape shape) => shape.Upgrades[shape.Upgrades.Count - 1].Version + 1;
}
