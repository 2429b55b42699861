using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Executors.Bodies;

/// <summary>Which members operations call, and what stands for a member that has several symbols.</summary>
internal static class Members
{
    /// <summary>One symbol for a member: not a constructed form, and of a partial method or property the defining part.</summary>
    public static ISymbol Definition(ISymbol member) => member.OriginalDefinition switch
    {
        IMethodSymbol method => method.PartialDefinitionPart ?? method,
        IPropertySymbol property => property.PartialDefinitionPart ?? property,
        var other => other,
    };

    /// <summary>Whether two symbols are the same member.</summary>
    public static bool Same(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(Definition(left), Definition(right));

    /// <summary>The methods that an operation calls, or turns into a delegate that somebody may call.</summary>
    public static IEnumerable<IMethodSymbol> CalledBy(IOperation operation) => operation switch
    {
        IInvocationOperation call => [call.TargetMethod],
        IMethodReferenceOperation reference => [reference.Method],
        IPropertyReferenceOperation reference => new[] { reference.Property.GetMethod, reference.Property.SetMethod }.OfType<IMethodSymbol>(),
        IEventReferenceOperation reference => new[] { reference.Event.AddMethod, reference.Event.RemoveMethod }.OfType<IMethodSymbol>(),
        _ => [],
    };
}
