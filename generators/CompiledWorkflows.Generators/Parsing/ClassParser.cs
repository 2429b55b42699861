using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads what a generated part of a class has to repeat.</summary>
internal static class ClassParser
{
    public static ClassModel Parse(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var containers = new List<string>();
        var generic = type.Arity > 0;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            containers.Insert(0, Header(outer));
            generic |= outer.Arity > 0;
        }

        return new ClassModel
        {
            MetadataName = type.MetadataFullName(),
            Namespace = type.ContainingNamespace.Written(),
            Name = type.Identifier(),
            FullName = type.Qualified(),
            Display = type.Short(),
            Header = Header(type),
            Containers = containers.ToEquatableArray(),
            IsGeneric = generic,
            IsExtensible = IsExtensible(type, cancellation),
            Access = AccessRules.AtTop(type),
        };
    }

    /// <summary>Whether a generated file can add a part to the class. Always true of a class of another assembly, which has its part already.</summary>
    public static bool IsExtensible(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (!AccessRules.HasName(type))
        {
            return false;
        }

        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal || HasNamesake(current) || !current.DeclaringSyntaxReferences.All(reference => IsPartial(reference.GetSyntax(cancellation))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether another type, of another kind, has the same name: an error, after which the name means neither.</summary>
    private static bool HasNamesake(INamedTypeSymbol type) =>
        type.ContainingSymbol is INamespaceOrTypeSymbol around && around.GetTypeMembers(type.Name, type.Arity).Length > 1;

    /// <summary>Whether a declaration of a type says that there can be others. Top-level statements do for the class that they are in.</summary>
    public static bool IsPartial(SyntaxNode declaration) =>
        declaration is CompilationUnitSyntax || (declaration is TypeDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static string Header(INamedTypeSymbol type)
    {
        var keyword = (type.TypeKind, type.IsRecord) switch
        {
            (TypeKind.Interface, _) => "interface",
            (TypeKind.Struct, true) => "record struct",
            (TypeKind.Struct, false) => "struct",
            (_, true) => "record",
            _ => "class",
        };
        var parameters = type.Arity == 0 ? "" : $"<{string.Join(", ", type.TypeParameters.Select(TypeNames.Identifier))}>";
        return $"partial {keyword} {Name(type)}{parameters}";
    }

    /// <summary>The compiler warns of names in lower-case letters alone, unless they are escaped.</summary>
    private static string Name(INamedTypeSymbol type) =>
        type.Name.All(character => character is >= 'a' and <= 'z') ? "@" + type.Name : type.Identifier();
}
