using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>The rules about a workflow class among others: its id, its members, what it is derived from.</summary>
internal static class WorkflowRules
{
    /// <summary>The generated members that a class cannot have of its own, whatever their signature.</summary>
    private static readonly string[] Taken = ["CreateGraph", "DescribeGraph", "IsFormerId"];

    public static IEnumerable<GraphProblem> Check(INamedTypeSymbol type, string name, string id)
    {
        if (id.Length == 0)
        {
            yield return GraphProblem.Of(GraphProblemKind.IdEmpty, Site.Workflow, name);
        }

        if (type.Has(KnownTypes.Executor) || type.Has(KnownTypes.RequestPort, 2))
        {
            yield return GraphProblem.Of(
                GraphProblemKind.WorkflowAlsoNode, Site.Workflow, name, type.Has(KnownTypes.Executor) ? "an executor" : "a request port");
        }

        foreach (var taken in Taken.Where(member => type.GetMembers(member).Any()))
        {
            yield return GraphProblem.Of(GraphProblemKind.WorkflowMemberTaken, SiteOf.Symbol(type.GetMembers(taken)[0]), name, taken);
        }
    }

    /// <summary>The rules about a workflow that is derived from another: it has the other's graph, and none of its own. One of another assembly has been checked there.</summary>
    public static IEnumerable<GraphProblem> CheckDerived(INamedTypeSymbol type, string name, WorkflowModel inherited, IEnumerable<INamedTypeSymbol> hidden, bool isHere)
    {
        if (inherited.Id.Length == 0)
        {
            yield return GraphProblem.Of(GraphProblemKind.IdEmpty, Site.Workflow, name);
        }

        if (GraphAttributes.Of(type, []).Count > 0)
        {
            yield return GraphProblem.Of(GraphProblemKind.GraphOfDerivedWorkflow, Site.Workflow, name, type.BaseType!.Short());
        }

        foreach (var part in hidden)
        {
            yield return GraphProblem.Of(GraphProblemKind.NodeInaccessible, Site.Workflow, part.Short(), name);
        }

        if (isHere && !inherited.IsValid)
        {
            yield return GraphProblem.Of(GraphProblemKind.SubWorkflowInvalid, Site.Workflow, type.BaseType!.Short(), string.Join(" ", inherited.Graph.Problems.Select(problem => problem.Describe())));
        }
    }

    /// <summary>The class whose attributes declare a workflow's graph: it, or the workflow that it is derived from.</summary>
    public static INamedTypeSymbol Graphed(INamedTypeSymbol workflow)
    {
        while (workflow.BaseType is { } other && other.Has(KnownTypes.Workflow))
        {
            workflow = other;
        }

        return workflow;
    }

    /// <summary>Whether a generated part can hold the constructors of a workflow that is derived from another.</summary>
    public static bool CanForward(INamedTypeSymbol type) =>
        !type.IsStatic && !HasPrimaryConstructor(type) && !type.GetMembers("Id").Any() && !type.GetMembers("IsFormerId").Any();

    /// <summary>Whether a generated part can name the base class.</summary>
    public static bool CanDerive(INamedTypeSymbol type) =>
        type is { IsStatic: false, IsRecord: false, BaseType.SpecialType: SpecialType.System_Object }
        && !HasPrimaryConstructor(type)
        && !Taken.Any(name => type.GetMembers(name).Any())
        && AccessRules.CanNameItself(type);

    /// <summary>What the class declares itself under the names that generated members have.</summary>
    public static EquatableArray<string> OwnMembers(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => !member.IsImplicitlyDeclared && member.Name is ".ctor" or "RunAsync" or "RunStreamingAsync" or "FormatterResolver")
        .Select(member => member is IMethodSymbol method ? Signature(method) : member.Name)
        .OrderBy(signature => signature, StringComparer.Ordinal)
        .ToEquatableArray();

    public static string Signature(IMethodSymbol method) => $"{method.Name}({string.Join(", ", method.Parameters.Select(parameter => parameter.Type.Key()))})";

    public static bool HasPrimaryConstructor(INamedTypeSymbol type) =>
        type.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared && IsPrimary(constructor));

    private static bool IsPrimary(IMethodSymbol constructor) => constructor.DeclaringSyntaxReferences
        .Any(reference => reference.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax);
}
