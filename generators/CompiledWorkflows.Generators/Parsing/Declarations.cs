using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Finds one declaration among the several that the parts of a class make.</summary>
internal static class Declarations
{
    public static bool IsClass(SyntaxNode node, CancellationToken cancellation) => node is ClassDeclarationSyntax or RecordDeclarationSyntax;

    public static bool IsStaticClass(SyntaxNode node, CancellationToken cancellation) => node is ClassDeclarationSyntax { Modifiers: var modifiers } && modifiers.Any(SyntaxKind.StaticKeyword);

    /// <summary>Whether a method is one that its class alone, or its assembly alone, can call.</summary>
    public static bool IsHiddenMethod(SyntaxNode node, CancellationToken cancellation) =>
        node is MethodDeclarationSyntax method && !method.Modifiers.Any(SyntaxKind.PublicKeyword);

    public static bool IsMember(SyntaxNode node, CancellationToken cancellation) => true;

    /// <summary>Whether the attribute that led to this declaration stands on no earlier part, so that the class is looked at once.</summary>
    public static bool IsFirst(GeneratorAttributeSyntaxContext context)
    {
        var sought = context.Attributes[0].AttributeClass?.OriginalDefinition;
        foreach (var attribute in context.TargetSymbol.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass?.OriginalDefinition, sought))
            {
                return attribute.ApplicationSyntaxReference is { } reference
                    && reference.SyntaxTree == context.TargetNode.SyntaxTree
                    && context.TargetNode.Span.Contains(reference.Span);
            }
        }

        return false;
    }
}
