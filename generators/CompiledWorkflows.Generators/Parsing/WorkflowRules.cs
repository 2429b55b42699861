using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads what the rules about the workflow class itself need, and applies them.</summary>
internal static class WorkflowRules
{
    /// <summary>The generated members that a class cannot have of its own, whatever their signature.</summary>
    private static readonly string[] Taken = ["CreateGraph", "DescribeGraph", "IsFormerId"];

    public static IEnumerable<GraphProblem> Check(INamedTypeSymbol type, ClassModel declaration, string id)
    {
        if (id.Length == 0)
        {
            yield return GraphProblem.Of(GraphProblemKind.IdEmpty, declaration.Display);
        }

        if (!declaration.IsExtensible)
        {
            yield return GraphProblem.Of(GraphProblemKind.WorkflowNotPartial, declaration.Display);
        }

        if (type.IsStatic || type.IsRecord || type.IsAbstract)
        {
            yield return GraphProblem.Of(
                GraphProblemKind.WorkflowUnsupportedClass, declaration.Display, type.IsStatic ? "static" : type.IsRecord ? "a record" : "abstract");
        }

        if (type.BaseType is { SpecialType: not SpecialType.System_Object } other)
        {
            yield return GraphProblem.Of(GraphProblemKind.WorkflowHasBaseClass, declaration.Display, other.Short());
        }

        if (type.Has(KnownTypes.Executor) || type.Has(KnownTypes.RequestPort, 2))
        {
            yield return GraphProblem.Of(
                GraphProblemKind.WorkflowAlsoNode, declaration.Display, type.Has(KnownTypes.Executor) ? "an executor" : "a request port");
        }

        if (type.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared && IsPrimary(constructor)))
        {
            yield return GraphProblem.Of(GraphProblemKind.WorkflowUnsupportedClass, declaration.Display, "given a primary constructor");
        }

        foreach (var name in Taken.Where(name => type.GetMembers(name).Any()))
        {
            yield return GraphProblem.Of(GraphProblemKind.WorkflowMemberTaken, declaration.Display, name);
        }

        if (!AccessRules.CanNameItself(type))
        {
            yield return GraphProblem.Of(GraphProblemKind.WorkflowUnsupportedClass, declaration.Display, "private outside of a class");
        }
    }

    /// <summary>The rules about a workflow that is derived from another: it has the other's graph, and none of its own. One of another assembly has been checked there.</summary>
    public static IEnumerable<GraphProblem> CheckDerived(INamedTypeSymbol type, ClassModel declaration, WorkflowModel inherited, IEnumerable<INamedTypeSymbol> hidden, bool isHere)
    {
        if (inherited.Id.Length == 0)
        {
            yield return GraphProblem.Of(GraphProblemKind.IdEmpty, declaration.Display);
        }

        if (!declaration.IsExtensible)
        {
            yield return GraphProblem.Of(GraphProblemKind.WorkflowNotPartial, declaration.Display);
        }

        if (GraphAttributes.Of(type, []).Count > 0)
        {
            yield return GraphProblem.Of(GraphProblemKind.GraphOfDerivedWorkflow, declaration.Display, type.BaseType!.Short());
        }

        foreach (var part in hidden)
        {
            yield return GraphProblem.Of(GraphProblemKind.NodeUnreachable, part.Short(), declaration.Display);
        }

        if (isHere && !inherited.IsValid)
        {
            yield return GraphProblem.Of(GraphProblemKind.SubWorkflowInvalid, [type.BaseType!.Short(), .. inherited.Graph.Problems.Select(problem => problem.Describe())]);
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
        !type.IsStatic && !type.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared && IsPrimary(constructor)) && !type.GetMembers("Id").Any() && !type.GetMembers("IsFormerId").Any();

    /// <summary>Whether a generated part can name the base class.</summary>
    public static bool CanDerive(INamedTypeSymbol type) =>
        type is { IsStatic: false, IsRecord: false, BaseType.SpecialType: SpecialType.System_Object }
        && !type.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared && IsPrimary(constructor))
        && !Taken.Any(name => type.GetMembers(name).Any())
        && AccessRules.CanNameItself(type);

    /// <summary>What the class declares itself under the names that generated members have.</summary>
    public static EquatableArray<string> OwnMembers(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => !member.IsImplicitlyDeclared && member.Name is ".ctor" or "RunAsync" or "RunStreamingAsync" or "FormatterResolver")
        .Select(member => member is IMethodSymbol method ? Signature(method) : member.Name)
        .OrderBy(signature => signature, StringComparer.Ordinal)
        .ToEquatableArray();

    public static string Signature(IMethodSymbol method) => $"{method.Name}({string.Join(", ", method.Parameters.Select(parameter => parameter.Type.Key()))})";

    private static bool IsPrimary(IMethodSymbol constructor) => constructor.DeclaringSyntaxReferences
        .Any(reference => reference.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax);
}
