using CompiledWorkflows.Generators.Graph.Advice;

namespace CompiledWorkflows.Generators.Tests.Graph.Advice;

/// <summary>Handlers that do what a test says: all write what they share, and send through their contexts as often as one says.</summary>
internal sealed class FakeBodies(SendCount sends = SendCount.AtMostOnce, params int[] readers) : IHandlerBodies
{
    public bool Writes(int node, int handler, int sharedType) => !readers.Contains(node);

    public SendCount Sends(int node, int handler, int type) => sends;
}
