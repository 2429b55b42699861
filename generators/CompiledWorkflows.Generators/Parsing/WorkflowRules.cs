using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads what the rules about the workflow class itself need, and applies them.</summary>
internal static class WorkflowRules
{
    public static IEnumerable<GraphProblem> Check(INamedTypeSymbol type, ClassModel declaration, string id, Compilation compilation)
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
    }

    /// <summary>Whether a generated part can name the base class.</summary>
    public static bool CanDerive(INamedTypeSymbol type) =>
        type is { IsStatic: false, IsRecord: false, BaseType.SpecialType: SpecialType.System_Object }
        && !type.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared && IsPrimary(constructor))
        && !type.GetMembers("CreateGraph").Any()
        && !type.GetMembers("DescribeGraph").Any()
        && AccessRules.CanNameItself(type);

    /// <summary>What the class declares itself under the names that generated members have.</summary>
    public static EquatableArray<string> OwnMembers(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => !member.IsImplicitlyDeclared && member.Name is ".ctor" or "RunAsync" or "RunStreamingAsync" or "FormatterResolver")
        .Select(member => member is IMethodSymbol method
            ? $"{member.Name}({string.Join(", ", method.Parameters.Select(parameter => parameter.Type.Key()))})"
            : member.Name)
        .OrderBy(signature => signature, StringComparer.Ordinal)
        .ToEquatableArray();

    private static bool IsPrimary(IMethodSymbol constructor) => constructor.DeclaringSyntaxReferences
        .Any(reference => reference.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax);
}
