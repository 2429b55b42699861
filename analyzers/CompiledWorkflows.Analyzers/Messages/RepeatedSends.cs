using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>
/// Finds handlers that with every message change an object which a member of the executor refers to, and send it: the next message changes what this one sent.
/// What happens under a condition may happen once and last, as where a list is sent when it is full, and is passed over.
/// </summary>
internal static class RepeatedSends
{
    public static IEnumerable<(ISymbol Member, IOperation Send)> Of(IOperation body, ISymbol method)
    {
        if (!method.IsHandler())
        {
            yield break;
        }

        var changed = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var sent = new Dictionary<ISymbol, IOperation>(SymbolEqualityComparer.Default);
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (Change.Of(operation) is { } change && IsCertain(operation, body))
            {
                changed.Add(change.Variable);
            }

            if (Message(operation) is { } message && IsCertain(operation, body))
            {
                foreach (var member in Variables.CarriedBy(message).Where(variable => variable is IFieldSymbol or IPropertySymbol))
                {
                    sent[member] = message;
                }
            }
        }

        foreach (var pair in sent.Where(pair => changed.Contains(pair.Key) && !body.DescendantsAndSelf().Any(operation => Variables.IsReplaced(pair.Key, operation))))
        {
            yield return (pair.Key, pair.Value);
        }
    }

    private static IOperation? Message(IOperation operation) =>
        operation is IReturnOperation { Kind: OperationKind.Return } returned ? Result(returned.ReturnedValue) : SendOperations.MessageOf(operation);

    private static IOperation? Result(IOperation? returned) => returned switch
    {
        IConversionOperation conversion => Result(conversion.Operand),
        IInvocationOperation { TargetMethod: { Name: "FromResult", IsStatic: true }, Arguments: [var only] } => Result(only.Value),
        IObjectCreationOperation { Type.Name: "ValueTask", Arguments: [var only] } => Result(only.Value),
        _ => returned,
    };

    /// <summary>Whether an operation is part of every call of the method.</summary>
    private static bool IsCertain(IOperation operation, IOperation body)
    {
        for (var around = operation.Parent; around is not null; around = around.Parent)
        {
            if (around is IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation or ILoopOperation or ICoalesceOperation or IConditionalAccessOperation
                or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr }
                or IAnonymousFunctionOperation or ILocalFunctionOperation or ICatchClauseOperation)
            {
                return false;
            }
        }

        return !body.DescendantsAndSelf().Any(exit => exit is IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldBreak, IsImplicit: false } or IThrowOperation && exit.Syntax.SpanStart < operation.Syntax.SpanStart);
    }
}
