using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace CompiledWorkflows.CodeFixes.Baseline;

/// <summary>Puts <c>[FormerName]</c> on a declaration.</summary>
internal static class FormerNameSyntax
{
    /// <summary>What the attribute goes on: a type, a member, or the positional parameter of a record; <see langword="null"/> where nothing takes it.</summary>
    public static SyntaxNode? DeclarationOf(ISymbol symbol) => symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Declaration.Variables.Count: 1 } field } => field,
        MemberDeclarationSyntax member => member,
        ParameterSyntax parameter => parameter,
        _ => null,
    };

    public static SyntaxNode Add(SyntaxNode declaration, string name)
    {
        var attribute = SyntaxFactory.Attribute(
            SyntaxFactory.ParseName("CompiledWorkflows.FormerName").WithAdditionalAnnotations(Simplifier.Annotation),
            SyntaxFactory.ParseAttributeArgumentList($"({SymbolDisplay.FormatLiteral(name, quote: true)})"));
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute));
        return declaration switch
        {
            ParameterSyntax parameter => parameter
                .WithoutLeadingTrivia()
                .AddAttributeLists(list.WithTrailingTrivia(SyntaxFactory.Space))
                .WithLeadingTrivia(parameter.GetLeadingTrivia()),
            MemberDeclarationSyntax member => Above(member, list),
            _ => declaration,
        };
    }

    /// <summary>On a line of its own, below the attributes that are there.</summary>
    private static MemberDeclarationSyntax Above(MemberDeclarationSyntax member, AttributeListSyntax list)
    {
        var trivia = member.GetLeadingTrivia();
        var indent = trivia.Count > 0 && trivia[trivia.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(trivia[trivia.Count - 1]) : default;
        if (member.AttributeLists.Count > 0)
        {
            return member.AddAttributeLists(list.WithLeadingTrivia(indent).WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed)).WithAdditionalAnnotations(Formatter.Annotation);
        }

        return member
            .WithLeadingTrivia(indent)
            .AddAttributeLists(list.WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed))
            .WithLeadingTrivia(trivia)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }
}
