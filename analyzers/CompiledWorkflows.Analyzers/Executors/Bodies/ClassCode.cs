using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors.Bodies;

/// <summary>The code of one class with handlers, and how much of it runs while a message is handled.</summary>
internal sealed class ClassCode(INamedTypeSymbol type)
{
    private readonly ConcurrentBag<Body> _bodies = [];

    public INamedTypeSymbol Type { get; } = type;

    /// <summary>The code that has been added, in the order of the source.</summary>
    public IReadOnlyList<Body> Bodies { get; private set; } = [];

    /// <summary>What a handler runs: its own code and all that it reaches within the class.</summary>
    public IReadOnlyList<Body> Handling { get; private set; } = [];

    public void Add(ISymbol owner, IEnumerable<IOperation> blocks)
    {
        if (SymbolEqualityComparer.Default.Equals(owner.ContainingType, Type))
        {
            _bodies.Add(new Body(owner, blocks));
        }
    }

    /// <summary>Finds out what handlers run, once everything has been added.</summary>
    public void Complete()
    {
        Bodies = [.. _bodies
            .OrderBy(body => body.Owner.Locations[0].SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(body => body.Owner.Locations[0].SourceSpan.Start)];
        var reached = new HashSet<Body>(Bodies.Where(body => IsEntry(body)).SelectMany(ReachedFrom));
        Handling = [.. Bodies.Where(reached.Contains)];
    }

    /// <summary>Whether a run calls the member itself.</summary>
    public static bool IsEntry(Body body) => body.Owner is IMethodSymbol method && HandlingClass.IsEntry(method.PartialDefinitionPart ?? method);

    /// <summary>A member's code, and all code of the class that it may call, however indirectly.</summary>
    public IReadOnlyList<Body> ReachedFrom(Body entry)
    {
        var reached = new List<Body> { entry };
        for (var index = 0; index < reached.Count; index++)
        {
            reached.AddRange(Bodies.Where(body => !reached.Contains(body) && reached[index].Calls(Members.Definition(body.Owner))));
        }

        return reached;
    }
}
