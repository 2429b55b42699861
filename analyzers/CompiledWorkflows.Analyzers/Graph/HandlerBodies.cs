using CompiledWorkflows.Generators.Graph.Advice;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Looks into the handlers of a workflow's executors, when a rule asks. Those of other assemblies have no bodies here.</summary>
internal sealed class HandlerBodies(WorkflowReading reading, Compilation compilation, CancellationToken cancellation) : IHandlerBodies
{
    private readonly Dictionary<int, IReadOnlyList<ParsedHandler>> _handlers = [];

    public bool Writes(int node, int handler, int sharedType) =>
        Find(node, handler) is { } found && new SharedWrites(reading.TypeOf(sharedType), compilation, cancellation).Contain(found.Method, (INamedTypeSymbol)reading.ClassOf(node));

    public SendCount Sends(int node, int handler, int type) =>
        Find(node, handler) is { } found ? new ContextSends(compilation, cancellation).Count(found.Method, reading.TypeOf(type)) : SendCount.Unknown;

    /// <summary>The handlers of a class are read in the order in which the graph has them.</summary>
    private ParsedHandler? Find(int node, int handler)
    {
        if (!_handlers.TryGetValue(node, out var handlers))
        {
            handlers = reading.ClassOf(node) is INamedTypeSymbol executor ? HandlerParser.Parse(executor, []) : [];
            _handlers.Add(node, handlers);
        }

        return handlers.ElementAtOrDefault(handler);
    }
}
