using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Executors.Bodies;

/// <summary>Tells where a task is done already, so that its result is only read.</summary>
internal static class Completion
{
    /// <summary>
    /// Whether the code before has waited for the task or asked whether it is done. After a wait for several tasks together any task may be one of them.
    /// </summary>
    public static bool IsKnown(Body body, IOperation use, IOperation task)
    {
        var symbol = Symbol(task);
        return IsContinued(symbol, use)
            || task is IAwaitOperation { Operation: var chosen } && chosen.DescendantsAndSelf().Any(Tasks.IsCombination)
            || body.Operations
                .Where(operation => operation.Syntax.Span.End <= use.Syntax.SpanStart)
                .Any(operation => Tasks.IsCombination(operation) || (symbol is not null && (IsAwait(operation, symbol) || IsTest(operation, symbol))));
    }

    private static bool IsAwait(IOperation operation, ISymbol task) =>
        operation is IAwaitOperation wait && wait.Operation.DescendantsAndSelf().Any(inner => SymbolEqualityComparer.Default.Equals(Symbol(inner), task));

    private static bool IsTest(IOperation operation, ISymbol task) => operation switch
    {
        IPropertyReferenceOperation { Instance: { } tested } property => Tells(property) && SymbolEqualityComparer.Default.Equals(Symbol(tested), task),
        IIsPatternOperation pattern => SymbolEqualityComparer.Default.Equals(Symbol(pattern.Value), task) && pattern.Pattern.Descendants().Any(Tells),
        _ => false,
    };

    private static bool Tells(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property.Name: "IsCompleted" or "IsCompletedSuccessfully" or "IsFaulted" or "IsCanceled" or "Status" };

    /// <summary>What a continuation gets is done.</summary>
    private static bool IsContinued(ISymbol? task, IOperation use) => task is IParameterSymbol && Lambdas.Around(use).Any(lambda =>
        SymbolEqualityComparer.Default.Equals(lambda.Symbol, task.ContainingSymbol)
        && Lambdas.Receiver(lambda) is IInvocationOperation { TargetMethod.Name: "ContinueWith" });

    private static ISymbol? Symbol(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };
}
