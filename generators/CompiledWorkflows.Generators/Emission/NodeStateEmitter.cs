using CompiledWorkflows.Generators.Emission.Codecs;
using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes how a node saves the state of a generic executor: it hands the codecs to the executor's generated members.</summary>
internal static class NodeStateEmitter
{
    /// <summary>The library's class that the node of an executor derives from.</summary>
    public static string BaseClass(NodeModel node) =>
        node.GenericState is not null ? "StatefulNode" : node.HasState ? "StatefulExecutorNode" : "ExecutorNode";

    public static void Emit(CodeWriter writer, NodeModel node)
    {
        if (node.GenericState is not { } state)
        {
            return;
        }

        var codecs = CodecParameters.List(state.Codecs);
        writer.Line();
        using (writer.Block("protected override void WriteMembers(ref global::MessagePack.MessagePackWriter writer)"))
        {
            writer
                .Line($"writer.WriteMapHeader({node.Type.Name}.{state.Prefix}_StateCount);")
                .Line($"Executor.{state.Prefix}_WriteState{codecs}(ref writer);");
        }

        writer.Line();
        writer.Line("protected override bool TryReadMember(global::System.ReadOnlySpan<byte> name, ref global::MessagePack.MessagePackReader reader) =>");
        using (writer.Indent())
        {
            writer.Line($"Executor.{state.Prefix}_TryReadState{codecs}(name, ref reader);");
        }
    }
}
