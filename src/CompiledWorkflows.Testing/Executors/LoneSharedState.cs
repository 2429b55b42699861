using CompiledWorkflows.Generated;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>Shared state of no workflow: it is never saved.</summary>
internal sealed class LoneSharedState<T>(LoneNode node, T value) : SharedState<T>(node.Workflow, typeof(T).Name, () => value, merge: null)
{
    internal override void WriteContent(ref MessagePackWriter writer) => writer.WriteNil();

    internal override T Copy(T value) => value;

    internal override void ReadContent(ref MessagePackReader reader) => reader.Skip();
}
