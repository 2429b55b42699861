using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Gives a handler its context as a parameter.</summary>
internal static class ContextParameter
{
    public static MethodDeclarationSyntax AddTo(MethodDeclarationSyntax handler, ContextUse use)
    {
        var type = SyntaxFactory.ParseTypeName("global::CompiledWorkflows.ExecutorContext").WithAdditionalAnnotations(Simplifier.Annotation).WithTrailingTrivia(SyntaxFactory.Space);
        var parameter = SyntaxFactory.Parameter(SyntaxFactory.Identifier(use.Name)).WithType(type);
        var separator = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        var parameters = handler.ParameterList.Parameters;
        var separators = parameters.GetSeparators().ToList();
        separators.Insert(use.Place - 1, separator);
        var all = SyntaxFactory.SeparatedList(parameters.Insert(use.Place, parameter), separators);
        return handler.WithParameterList(handler.ParameterList.WithParameters(all));
    }
}
