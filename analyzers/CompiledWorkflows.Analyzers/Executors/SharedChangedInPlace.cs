using CompiledWorkflows.Analyzers.Executors.Bodies;
using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>A handler changes the object that is shared state, instead of writing another.</summary>
internal static class SharedChangedInPlace
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0022",
        title: "Shared state is changed in place",
        messageFormat: "'{0}' changes the '{1}' that other executors read in the same superstep, and writes nothing; give Value a new object, or return one from Update",
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0022"));

    public static IEnumerable<Diagnostic> Find(Body body) => body.Operations
        .SelectMany(Change.By)
        .Select(change => (change.Operation, State: Origin(change)))
        .Where(change => change.State is not null)
        .Select(change => Diagnostic.Create(Rule, change.Operation.Syntax.GetLocation(), body.Name, change.State!.Short()));

    /// <summary>The type of the shared state that a change is inside of; <see langword="null"/> where it is in none.</summary>
    private static ITypeSymbol? Origin(Change change)
    {
        for (var current = change.IsInPlace ? change.Root : Change.Receiver(change.Root); current is not null; current = Change.Receiver(current))
        {
            if (current is IPropertyReferenceOperation { Property.Name: "Value" } property && property.Property.ContainingType.IsLibrary("Shared", 1))
            {
                return property.Type;
            }

            if (current is IParameterReferenceOperation { Type.IsReferenceType: true } parameter && IsUpdated(parameter))
            {
                return parameter.Type;
            }
        }

        return null;
    }

    /// <summary>Whether a parameter is that of a lambda that <c>Update</c> calls with the state.</summary>
    private static bool IsUpdated(IParameterReferenceOperation reference)
    {
        for (var current = reference.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation lambda && SymbolEqualityComparer.Default.Equals(lambda.Symbol, reference.Parameter.ContainingSymbol))
            {
                return Lambdas.Receiver(lambda) is IInvocationOperation { TargetMethod: { Name: "Update", ContainingType: var type } } && type.IsLibrary("Shared", 1);
            }
        }

        return false;
    }
}
