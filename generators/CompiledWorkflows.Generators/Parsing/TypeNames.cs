using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>How types are written in generated code, in messages and as keys.</summary>
internal static class TypeNames
{
    private static readonly SymbolDisplayFormat QualifiedFormat = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat KeyFormat = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.ExpandValueTuple);

    private static readonly SymbolDisplayFormat ShortFormat = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly SymbolDisplayFormat NamespaceFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat MetadataFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private static readonly SymbolDisplayFormat IdentifierFormat = new(
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>The qualified name with the nullable annotations inside the type, but without one on the type itself.</summary>
    public static string Qualified(this ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(QualifiedFormat);

    /// <summary>The qualified name as declared, with its own nullable annotation.</summary>
    public static string QualifiedAnnotated(this ITypeSymbol type) => type.ToDisplayString(QualifiedFormat);

    /// <summary>A name that two types share exactly when C# converts between them by identity, tuple names and annotations aside.</summary>
    public static string Key(this ITypeSymbol type) => type.ToDisplayString(KeyFormat);

    /// <summary>Whether nullable reference types are inside the type, or are the type itself.</summary>
    public static bool HasAnnotations(this ITypeSymbol type, bool itself = false) => type switch
    {
        { IsValueType: false, NullableAnnotation: NullableAnnotation.Annotated } when itself => true,
        IArrayTypeSymbol array => array.ElementType.HasAnnotations(itself: true),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => argument.HasAnnotations(itself: true)) || (named.ContainingType?.HasAnnotations() ?? false),
        _ => false,
    };

    /// <summary>Whether <see langword="dynamic"/> is inside the type, which no class may have in the interfaces and base class that it names, or is the type itself.</summary>
    public static bool HasDynamic(this ITypeSymbol type) => type switch
    {
        IDynamicTypeSymbol => true,
        IArrayTypeSymbol array => array.ElementType.HasDynamic(),
        INamedTypeSymbol named => named.TypeArguments.Any(HasDynamic) || (named.ContainingType?.HasDynamic() ?? false),
        _ => false,
    };

    /// <summary>A short name for people.</summary>
    public static string Short(this ITypeSymbol type) => type.ToDisplayString(ShortFormat);

    /// <summary>What <see cref="Short"/> is made of.</summary>
    public static ImmutableArray<SymbolDisplayPart> ShortParts(this ITypeSymbol type) => type.ToDisplayParts(ShortFormat);

    /// <summary>A simple name as source writes it, escaped where it is a keyword.</summary>
    public static string Identifier(this ISymbol symbol) => symbol.ToDisplayString(IdentifierFormat);

    /// <summary>A namespace as source writes it; empty for the global one.</summary>
    public static string Written(this INamespaceSymbol @namespace) =>
        @namespace.IsGlobalNamespace ? "" : @namespace.ToDisplayString(NamespaceFormat);

    /// <summary>The full metadata name: unique in an assembly.</summary>
    public static string MetadataFullName(this INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            return outer.MetadataFullName() + "+" + type.MetadataName;
        }

        return type.ContainingNamespace.IsGlobalNamespace
            ? type.MetadataName
            : type.ContainingNamespace.ToDisplayString(MetadataFormat) + "." + type.MetadataName;
    }
}
