using CompiledWorkflows.Generators.Graph;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>The rules about what kind of class a workflow can be.</summary>
internal static class WorkflowClassRules
{
    public static IEnumerable<GraphProblem> Check(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var name = type.Short();
        if (NotExtensible(type, name, cancellation) is { } problem)
        {
            yield return problem;
        }

        if (!SymbolEqualityComparer.Default.Equals(WorkflowRules.Graphed(type), type))
        {
            yield break;
        }

        if (type.IsStatic || type.IsRecord || type.IsAbstract)
        {
            var (what, remedy) = type.IsStatic ? ("static", "remove 'static'") : type.IsRecord ? ("a record", "make it a class") : ("abstract", "remove 'abstract'");
            yield return Unsupported(name, what, remedy);
        }

        if (type.BaseType is { SpecialType: not SpecialType.System_Object } other)
        {
            yield return GraphProblem.Of(GraphProblemKind.WorkflowHasBaseClass, Site.Workflow, name, other.Short());
        }

        if (WorkflowRules.HasPrimaryConstructor(type))
        {
            yield return Unsupported(name, "given a primary constructor", "move its parameters to a constructor in its body");
        }

        if (!AccessRules.CanNameItself(type))
        {
            yield return Unsupported(name, "private outside of a class", "make it internal or public");
        }
    }

    /// <summary>Why no generated file can add a part to a class, if it cannot.</summary>
    private static GraphProblem? NotExtensible(INamedTypeSymbol type, string name, CancellationToken cancellation)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal)
            {
                return Unsupported(name, "file-local", "remove 'file'");
            }

            if (!current.DeclaringSyntaxReferences.All(reference => ClassParser.IsPartial(reference.GetSyntax(cancellation))))
            {
                return GraphProblem.Of(GraphProblemKind.WorkflowNotPartial, Site.Workflow, name, current.Short());
            }
        }

        return ClassParser.IsExtensible(type, cancellation) ? null : Unsupported(name, "one of two types with this name", "rename one of them");
    }

    private static GraphProblem Unsupported(string name, string what, string remedy) =>
        GraphProblem.Of(GraphProblemKind.WorkflowUnsupportedClass, Site.Workflow, name, what, remedy);
}
