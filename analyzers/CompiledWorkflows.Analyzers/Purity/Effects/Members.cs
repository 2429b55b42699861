using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Purity.Effects;

/// <summary>What is known of members without a look at their bodies.</summary>
internal static class Members
{
    private static readonly SymbolDisplayFormat OwnName = new(miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>Whether a property has a field of its own, as far as the compiler shows it.</summary>
    public static bool IsStored(IPropertySymbol property) => property.ContainingType.GetMembers()
        .Any(member => member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property.OriginalDefinition));

    /// <summary>Whether the getter of a property is written out, so that what it returns may be made anew.</summary>
    public static bool IsComputed(IPropertySymbol property) =>
        !property.DeclaringSyntaxReferences.IsEmpty && !IsStored(property.OriginalDefinition) || property.IsAbstract;

    /// <summary>Whether static state of a member can have another value the next time.</summary>
    public static bool IsMutableStatic(ISymbol member) => member switch
    {
        IFieldSymbol field => field is { IsStatic: true, IsReadOnly: false, IsConst: false } && (field.DeclaredAccessibility != Accessibility.Private || Writes.To(field)),
        IPropertySymbol property => property is { IsStatic: true, SetMethod: { } setter } && IsStored(property) && (setter.DeclaredAccessibility != Accessibility.Private || Writes.To(property)),
        _ => false,
    };

    /// <summary>Whether the compiler knows which body a call runs.</summary>
    public static bool IsKnown(IMethodSymbol method, IOperation? instance, bool isVirtual) =>
        !method.IsAbstract
        && (!isVirtual || !(method.IsVirtual || method.IsOverride) || method.IsSealed || method.ContainingType.IsSealed || instance?.Type is { IsSealed: true });

    /// <summary>A member as the links of a chain are written: <c>IsBig</c> within its own class, <c>Config.Current</c> elsewhere, <c>new Config</c>.</summary>
    public static string Write(ISymbol member, INamedTypeSymbol within) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => $"new {constructor.ContainingType.Name}",
        IMethodSymbol { AssociatedSymbol: { } property } => Write(property, within),
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } => member.Name,
        IPropertySymbol { IsIndexer: true } => $"{member.ContainingType.Short()}[]",
        _ when SymbolEqualityComparer.Default.Equals(member.ContainingType?.OriginalDefinition, within.OriginalDefinition) => member.Name,
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } => $"{member.ContainingType!.Short()}.{member.ToDisplayString(OwnName)}",
        _ => member.ContainingType is { } type ? $"{type.Short()}.{member.Name}" : member.Name,
    };
}
