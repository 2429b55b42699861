using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Locals, parameters, and fields and properties of the object itself that refer to objects which can change.</summary>
internal static class Variables
{
    /// <summary>The variable that an expression reads, conversions aside.</summary>
    public static ISymbol? Of(IOperation? expression) => expression switch
    {
        IConversionOperation { OperatorMethod: null } conversion => Of(conversion.Operand),
        ILocalReferenceOperation { Local: { RefKind: RefKind.None } local } when CanChange(local.Type) => local,
        IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } when CanChange(parameter.Type) => parameter,
        IFieldReferenceOperation { Instance: IInstanceReferenceOperation, Field: var field } when CanChange(field.Type) => field,
        IPropertyReferenceOperation { Instance: IInstanceReferenceOperation, Property: { IsVirtual: false, IsOverride: false } property } when CanChange(property.Type) && KeepsValue(property) => property,
        _ => null,
    };

    /// <summary>The variables whose objects a sent expression is, or carries: what a new record is given for its members, or a new object in its initializer.</summary>
    public static IEnumerable<ISymbol> CarriedBy(IOperation? message)
    {
        switch (message)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                return CarriedBy(conversion.Operand);
            case IObjectCreationOperation creation:
                var arguments = creation.Arguments
                    .Where(argument => argument.Parameter is { } parameter && IsMember(parameter))
                    .SelectMany(argument => CarriedBy(argument.Value));
                var initializers = creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().SelectMany(assignment => CarriedBy(assignment.Value));
                return arguments.Concat(initializers ?? []);
            default:
                return Of(message) is { } variable ? [variable] : [];
        }
    }

    /// <summary>Whether an operation makes a variable refer to something else, or hands it to what may.</summary>
    public static bool IsReplaced(ISymbol variable, IOperation operation) => operation switch
    {
        IAssignmentOperation assignment => Targets(assignment.Target).Any(target => Is(target, variable)),
        IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument => Is(argument.Value, variable),
        IDeclarationPatternOperation pattern => SymbolEqualityComparer.Default.Equals(pattern.DeclaredSymbol, variable),
        IRecursivePatternOperation pattern => SymbolEqualityComparer.Default.Equals(pattern.DeclaredSymbol, variable),
        ILocalReferenceOperation { IsDeclaration: true } local => SymbolEqualityComparer.Default.Equals(local.Local, variable),

        // The flow of a method assigns through captured references where what is assigned takes several steps.
        IFlowCaptureOperation capture => Is(capture.Value, variable),
        _ => false,
    };

    /// <summary>Whether a property is no more than the field that the compiler makes for it.</summary>
    public static bool KeepsValue(IPropertySymbol property) =>
        property.ContainingType.GetMembers().Any(member => member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private static IEnumerable<IOperation> Targets(IOperation target) => target is ITupleOperation tuple ? tuple.Elements.SelectMany(Targets) : [target];

    private static bool Is(IOperation expression, ISymbol variable) => expression switch
    {
        IDeclarationExpressionOperation declaration => Is(declaration.Expression, variable),
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, variable),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, variable),
        IMemberReferenceOperation member => SymbolEqualityComparer.Default.Equals(member.Member, variable),
        _ => false,
    };

    private static bool CanChange(ITypeSymbol type) => type is { IsReferenceType: true, SpecialType: not SpecialType.System_String };

    /// <summary>Whether a parameter is one of a record's own members.</summary>
    private static bool IsMember(IParameterSymbol parameter) =>
        parameter.ContainingType is { IsRecord: true } record
        && record.GetMembers(parameter.Name).OfType<IPropertySymbol>().Any(property => SymbolEqualityComparer.Default.Equals(property.Type, parameter.Type));
}
