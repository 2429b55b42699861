using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>The names that emitted code and saved data give to types.</summary>
internal static class TypeNames
{
    private static readonly SymbolDisplayFormat CodeFormat = new(
        SymbolDisplayGlobalNamespaceStyle.Included,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.ExpandValueTuple);

    private static readonly SymbolDisplayFormat IdFormat = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.ExpandNullable
            | SymbolDisplayMiscellaneousOptions.ExpandValueTuple);

    private static readonly SymbolDisplayFormat DisplayFormat = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly ConditionalWeakTable<Compilation, string> CodecNamespaces = new();

    /// <summary>The <c>global::</c>-qualified C# name, without annotations and tuple element names.</summary>
    public static string Code(ITypeSymbol type) => type.ToDisplayString(CodeFormat);

    /// <summary>The identity on disk.</summary>
    public static string Id(ITypeSymbol type) => type.ToDisplayString(IdFormat);

    /// <summary>What <see cref="Id"/> is made of.</summary>
    public static ImmutableArray<SymbolDisplayPart> IdParts(ITypeSymbol type) => type.ToDisplayParts(IdFormat);

    /// <summary>The identity without type arguments.</summary>
    public static string OpenId(ITypeSymbol type) => type.ToDisplayString(IdFormat.WithGenericsOptions(SymbolDisplayGenericsOptions.None));

    /// <summary>The qualified name as people read it.</summary>
    public static string Display(ITypeSymbol type) => type.ToDisplayString(DisplayFormat);

    /// <summary>The namespace as a declaration names it, empty for the global one.</summary>
    public static string Namespace(INamespaceSymbol ns) =>
        ns.IsGlobalNamespace ? "" : ns.ToDisplayString(CodeFormat).Substring("global::".Length);

    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None ? "@" + identifier : identifier;

    /// <summary>An identifier for a type's identity; different identities have different ones.</summary>
    public static string Identifier(string typeId)
    {
        var text = new StringBuilder(typeId.Length + 8);
        var plain = true;
        foreach (var c in typeId)
        {
            plain &= c is >= 'a' and <= 'z';
            _ = c switch
            {
                '.' => text.Append('_'),
                '_' => text.Append("__"),
                '<' => text.Append("_1"),
                '>' => text.Append("_2"),
                ',' => text.Append("_3"),
                '[' => text.Append("_4"),
                ']' => text.Append("_5"),
                ' ' => text,
                _ => text.Append(c),
            };
        }

        // The compiler reserves names of nothing but lower-case letters, keywords among them.
        return (plain ? text.Append("_0") : text).ToString();
    }

    /// <summary>The namespace of the codecs that an assembly's types are given; a mark keeps it apart from a type of the library with the assembly's name.</summary>
    public static string CodecNamespace(Compilation compilation) => CodecNamespaces.GetValue(compilation, FindCodecNamespace);

    private static string FindCodecNamespace(Compilation compilation)
    {
        var name = AssemblyIdentifier(compilation.AssemblyName);
        var library = compilation.GetTypeByMetadataName("CompiledWorkflows.Generated.RunGraph")?.ContainingNamespace;
        var isTaken = library is not null && library.GetTypeMembers(name).Length > 0;
        return "CompiledWorkflows.Generated." + name + (isTaken ? "_" : "");
    }

    /// <summary>An identifier for the name of an assembly.</summary>
    private static string AssemblyIdentifier(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return "Program";
        }

        var text = new StringBuilder(name!.Length + 1);
        foreach (var c in name)
        {
            _ = text.Append(SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');
        }

        if (!SyntaxFacts.IsIdentifierStartCharacter(text[0]))
        {
            _ = text.Insert(0, '_');
        }

        return Escape(text.ToString());
    }

    /// <summary>The stem of a file name: the identity, followed by a mark where another type's differs from it in nothing but case.</summary>
    public static string Hint(INamedTypeSymbol type, string typeId, IAssemblySymbol assembly)
    {
        var hint = typeId.Replace('<', '[').Replace('>', ']');
        if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, assembly))
        {
            hint = hint + "-" + type.ContainingAssembly?.Name;
        }

        if (hint.Length > 120)
        {
            return hint.Substring(0, 100) + "-" + Hash(typeId);
        }

        return RivalNames.Has(type) ? hint + "-" + Hash(typeId) : hint;
    }

    /// <summary>Tells apart what has the same name otherwise.</summary>
    public static string Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
