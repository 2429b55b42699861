using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Purity.Effects;

/// <summary>Finds where the objects come from that the body of one method uses.</summary>
/// <param name="member">The method, or the field or property whose initializer it is.</param>
/// <param name="body">The body, to look for the declarations of locals in.</param>
internal sealed class Roots(ISymbol member, IOperation body)
{
    private readonly Dictionary<ILocalSymbol, Root> _locals = new(SymbolEqualityComparer.Default);

    public Root Of(IOperation? operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null } conversion => Of(conversion.Operand),
        IParenthesizedOperation parenthesized => Of(parenthesized.Operand),
        IConditionalAccessInstanceOperation instance => Of(Conditional(instance)),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => Root.Receiver,
        IParameterReferenceOperation parameter => Of(parameter.Parameter),
        ILocalReferenceOperation local => Of(local.Local),
        IFieldReferenceOperation { Field.IsStatic: true } => Root.Static,
        IFieldReferenceOperation field => Of(field.Instance),
        IPropertyReferenceOperation { Property.IsStatic: true } property => Members.IsStored(property.Property) ? Root.Static : Root.Unknown,
        IPropertyReferenceOperation { Type.IsReferenceType: true } property when !Members.IsComputed(property.Property) => Of(property.Instance),
        IArrayElementReferenceOperation element => Of(element.ArrayReference),
        _ => Root.Unknown,
    };

    private Root Of(IParameterSymbol parameter) =>
        IsReassigned(parameter) ? Root.Unknown
        : Is(parameter.ContainingSymbol, member) ? Root.Of(parameter.Ordinal)
        : IsCaptured(parameter) ? Root.Receiver
        : Root.Unknown;

    /// <summary>Whether a parameter is one of the primary constructor, which outside of it is a field in all but name.</summary>
    public bool IsCaptured(IParameterSymbol parameter) =>
        member is IMethodSymbol { MethodKind: not MethodKind.Constructor }
        && parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor };

    /// <summary>A local stands for another object only if its declaration says which.</summary>
    private Root Of(ILocalSymbol local)
    {
        if (_locals.TryGetValue(local, out var known))
        {
            return known;
        }

        // A local that is declared by means of itself comes back here.
        _locals.Add(local, Root.Unknown);
        return _locals[local] = IsReassigned(local) ? Root.Unknown : Of(Source(local));
    }

    private IOperation? Source(ILocalSymbol local)
    {
        foreach (var operation in body.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when Is(declarator.Symbol, local):
                    return declarator.GetVariableInitializer()?.Value;
                case IForEachLoopOperation loop when loop.Locals.Any(each => Is(each, local)):
                    return loop.Collection;
                case IIsPatternOperation { Pattern: var pattern } test when Declares(pattern, local):
                    return test.Value;
                default:
                    continue;
            }
        }

        return null;
    }

    private bool IsReassigned(ISymbol variable) => body.DescendantsAndSelf()
        .Any(operation => operation is IAssignmentOperation { Target: var target }
            && (target is ILocalReferenceOperation local && Is(local.Local, variable) || target is IParameterReferenceOperation parameter && Is(parameter.Parameter, variable)));

    private static bool Declares(IPatternOperation pattern, ILocalSymbol local) =>
        pattern is IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol declared } && Is(declared, local)
        || pattern is IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol named } && Is(named, local);

    private static bool Is(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);

    /// <summary>What a <c>?.</c> that something stands behind is asked of.</summary>
    private static IOperation? Conditional(IOperation instance)
    {
        for (IOperation inner = instance; inner.Parent is { } outer; inner = outer)
        {
            if (outer is IConditionalAccessOperation access && access.WhenNotNull == inner)
            {
                return access.Operation;
            }
        }

        return null;
    }
}
