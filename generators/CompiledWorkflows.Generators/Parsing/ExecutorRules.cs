using CompiledWorkflows.Generators.Graph;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>The rules about an executor class, or a base class of executors, by itself: whatever workflow has it as a node.</summary>
internal static class ExecutorRules
{
    /// <summary>Whether a class is an executor, or declares what the executors derived from it have.</summary>
    public static bool TakesPart(INamedTypeSymbol type) =>
        type.Has(KnownTypes.Executor)
        || SendsParser.DeclaresAny(type)
        || type.GetMembers().Any(member => member.IsHandler() || member.Has(KnownTypes.State));

    /// <summary>All that is wrong with a class of this compilation, its base classes left out.</summary>
    public static List<GraphProblem> Check(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        var problems = new List<GraphProblem>();
        var isExecutor = type.Find(KnownTypes.Executor) is not null;
        Class(type, compilation, problems, cancellation);
        _ = ClassState.Of(type, compilation, problems, cancellation);
        var handlers = HandlerParser.Parse(type, problems);
        _ = SendsParser.Parse(type, problems);
        problems.AddRange(PolicyParser.Stray(type));
        if (isExecutor && handlers.Count == 0 && problems.Count == 0)
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.ExecutorWithoutHandler, SiteOf.Symbol(type), type.Short()));
        }

        if (isExecutor)
        {
            Node(type, type.Find(KnownTypes.Executor)?.Text() ?? type.Name, problems);
        }

        return problems;
    }

    /// <summary>What no class can be that gets a generated part.</summary>
    public static void Class(INamedTypeSymbol type, Compilation compilation, List<GraphProblem> problems, CancellationToken cancellation)
    {
        if (type.IsStatic)
        {
            problems.Add(Static(type));
        }

        if (BaseRules.IsDeclaredHere(type, compilation) && NeedsPart(type) && !ClassParser.IsExtensible(type, cancellation))
        {
            problems.Add(NotExtensible(type, cancellation));
        }
    }

    /// <summary>What no node can be, executor or port.</summary>
    public static void Node(INamedTypeSymbol type, string id, List<GraphProblem> problems)
    {
        if (type.Has(KnownTypes.Executor) && type.Has(KnownTypes.RequestPort, 2))
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.ExecutorAlsoPort, SiteOf.Symbol(type), type.Short()));
        }

        if (id.Length == 0)
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.IdEmpty, SiteOf.Symbol(type), type.Short()));
        }
    }

    public static GraphProblem Static(INamedTypeSymbol type) =>
        GraphProblem.Of(GraphProblemKind.ExecutorUnsupportedClass, SiteOf.Symbol(type), type.Short(), "static", "remove 'static'");

    /// <summary>Why no generated file can add a part to a class.</summary>
    public static GraphProblem NotExtensible(INamedTypeSymbol type, CancellationToken cancellation)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal)
            {
                return GraphProblem.Of(GraphProblemKind.ExecutorUnsupportedClass, SiteOf.Symbol(type), type.Short(), "file-local", "remove 'file'");
            }

            if (!current.DeclaringSyntaxReferences.All(reference => ClassParser.IsPartial(reference.GetSyntax(cancellation))))
            {
                return SymbolEqualityComparer.Default.Equals(current, type)
                    ? GraphProblem.Of(GraphProblemKind.ExecutorNotPartial, SiteOf.Symbol(type), type.Short())
                    : GraphProblem.Of(GraphProblemKind.ExecutorContainerNotPartial, SiteOf.Symbol(type), type.Short(), current.Short());
            }
        }

        return GraphProblem.Of(GraphProblemKind.ExecutorUnsupportedClass, SiteOf.Symbol(type), type.Short(), "one of two types with this name", "rename one of them");
    }

    private static bool NeedsPart(INamedTypeSymbol type) => type.Has(KnownTypes.Executor) || SendsParser.DeclaresAny(type) || StateParser.HasAny(type);
}
