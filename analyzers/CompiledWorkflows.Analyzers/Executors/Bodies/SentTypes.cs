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

            if (operation is IInvocationOperation or IMethodReferenceOperation && Members.CalledBy(operation).Any(called => SendMethods.IsName(called.Name)))
            {
                sent.UnionWith(Members.CalledBy(operation).Select(SendMethods.Message).OfType<IParameterSymbol>().Select(parameter => parameter.Type));
            }
            else if (IsContext(operation, code.Type) && !IsFollowed(operation, code.Type))
            {
                return null;
            }
        }

        return sent;
    }

    private static bool IsContext(IOperation operation, INamedTypeSymbol executor) =>
        operation is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation or IConditionalAccessInstanceOperation
        && operation.Type is INamedTypeSymbol type
        && type.IsLibrary("ExecutorContext", 1)
        && SymbolEqualityComparer.Default.Equals(type.TypeArguments[0], executor);

    /// <summary>Whether all that happens to a context there is seen here too.</summary>
    private static bool IsFollowed(IOperation context, INamedTypeSymbol executor) => context.Parent switch
    {
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } => SendMethods.IsName(method.Name)
            || method.MethodKind == MethodKind.LocalFunction
            || SymbolEqualityComparer.Default.Equals(method.ContainingType.OriginalDefinition, executor.OriginalDefinition),
        IInvocationOperation { TargetMethod.Name: not "Outbox" } or IPropertyReferenceOperation or IMethodReferenceOperation => true,
        IVariableInitializerOperation or IConditionalAccessOperation or INameOfOperation => true,
        IConversionOperation { Type: INamedTypeSymbol type } => type.IsLibrary("ExecutorContext"),
        _ => false,
    };
}
