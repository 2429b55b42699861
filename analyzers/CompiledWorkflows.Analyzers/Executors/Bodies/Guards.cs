using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Executors.Bodies;

/// <summary>Recognises values that are made on first use and could be made again.</summary>
internal static class Guards
{
    /// <summary>
    /// Whether a change only fills in a value that is still missing, by <c>??=</c> or below a test for <see langword="null"/>, from what the object
    /// was made with: a cache, not something that the run has brought.
    /// </summary>
    public static bool IsCache(Change change, ISymbol member)
    {
        if (change.IsInPlace || change.Operation is not (ICoalesceAssignmentOperation or ISimpleAssignmentOperation) || change.Operation is not IAssignmentOperation assignment)
        {
            return false;
        }

        return (assignment is ICoalesceAssignmentOperation || IsBelowNullTest(assignment, member) || IsCoalesced(assignment.Value, member))
            && assignment.Value.DescendantsAndSelf().All(operation => operation is not (ILocalReferenceOperation or IParameterReferenceOperation) || IsOwn(operation, assignment.Value));
    }

    /// <summary>A lambda's own parameters and locals come from inside of the value.</summary>
    private static bool IsOwn(IOperation reference, IOperation value)
    {
        var symbol = (ISymbol?)(reference as ILocalReferenceOperation)?.Local ?? (reference as IParameterReferenceOperation)?.Parameter;
        return symbol?.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction }
                && value.DescendantsAndSelf().OfType<IAnonymousFunctionOperation>().Any(lambda => SymbolEqualityComparer.Default.Equals(lambda.Symbol, symbol.ContainingSymbol))
            || symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } }
            || (symbol as IParameterSymbol)?.Type.IsCancellationToken() == true;
    }

    private static bool IsCoalesced(IOperation value, ISymbol member) =>
        value is ICoalesceOperation { Value: var tested } && References(tested, member);

    private static bool IsBelowNullTest(IOperation operation, ISymbol member)
    {
        for (var current = operation.Parent; current is not null and not IAnonymousFunctionOperation; current = current.Parent)
        {
            if (current is IConditionalOperation conditional && conditional.Condition.DescendantsAndSelf().Any(test => IsNullTest(test, member)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNullTest(IOperation operation, ISymbol member) => operation switch
    {
        IIsPatternOperation pattern => References(pattern.Value, member) && pattern.Pattern.DescendantsAndSelf().Any(inner => inner is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } }),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } binary => (References(binary.LeftOperand, member) && IsNull(binary.RightOperand)) || (References(binary.RightOperand, member) && IsNull(binary.LeftOperand)),
        _ => false,
    };

    private static bool IsNull(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: null };

    private static bool References(IOperation operation, ISymbol member) => operation switch
    {
        IConversionOperation conversion => References(conversion.Operand, member),
        IFieldReferenceOperation field => Members.Same(field.Field, member),
        IPropertyReferenceOperation property => Members.Same(property.Property, member),
        _ => false,
    };
}
