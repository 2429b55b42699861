using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Executors.Bodies;

/// <summary>Collects what an executor sends through its contexts.</summary>
internal static class SentTypes
{
    /// <summary>The types of the messages; <see langword="null"/> where contexts go to code that is not of the class, or where code does not compile yet.</summary>
    public static HashSet<ITypeSymbol>? Of(ClassCode code)
    {
        var sent = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in code.Bodies.SelectMany(body => body.Operations))
        {
            if (operation is IInvalidOperation)
            {
                return null;
            }

            if (Sent(operation) is { } message)
            {
                sent.Add(message);
            }
            else if (IsContext(operation, code.Type) && !IsFollowed(operation, code.Type))
            {
                return null;
            }
        }

        return sent;
    }

    /// <summary>The type of the message that is sent there, by a call of <c>Send</c> or by whoever calls the delegate that is made of it.</summary>
    private static ITypeSymbol? Sent(IOperation operation)
    {
        var method = operation switch
        {
            IInvocationOperation { TargetMethod.Name: "Send" } call => call.TargetMethod,
            IMethodReferenceOperation { Method.Name: "Send" } reference => reference.Method,
            _ => null,
        };
        return (method?.ReducedFrom ?? method) is { Parameters: [{ Type: INamedTypeSymbol context }, _] } && context.IsLibrary("ExecutorContext", 1)
            ? method!.Parameters[method.Parameters.Length - 1].Type
            : null;
    }

    private static bool IsContext(IOperation operation, INamedTypeSymbol executor) =>
        operation is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation or IConditionalAccessInstanceOperation
        && operation.Type is INamedTypeSymbol type
        && type.IsLibrary("ExecutorContext", 1)
        && SymbolEqualityComparer.Default.Equals(type.TypeArguments[0], executor);

    /// <summary>Whether all that happens to a context there is seen here too.</summary>
    private static bool IsFollowed(IOperation context, INamedTypeSymbol executor) => context.Parent switch
    {
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } => method.Name == "Send"
            || method.MethodKind == MethodKind.LocalFunction
            || SymbolEqualityComparer.Default.Equals(method.ContainingType.OriginalDefinition, executor.OriginalDefinition),
        IInvocationOperation { TargetMethod.Name: not "Outbox" } or IPropertyReferenceOperation or IMethodReferenceOperation => true,
        IVariableInitializerOperation or IConditionalAccessOperation or INameOfOperation => true,
        IConversionOperation { Type: INamedTypeSymbol type } => type.IsLibrary("ExecutorContext"),
        _ => false,
    };
}
