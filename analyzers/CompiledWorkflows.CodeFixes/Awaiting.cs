using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CompiledWorkflows.CodeFixes;

/// <summary>How one expression that does not wait, or waits by blocking, becomes one that awaits.</summary>
/// <param name="Blocking">The expression.</param>
/// <param name="Await">What makes the other of it.</param>
/// <param name="ToMakeAsync">The method around it, if it is not asynchronous yet.</param>
/// <param name="Context">The context whose clock it waits by from now on.</param>
internal sealed record Awaiting(ExpressionSyntax Blocking, Func<ExpressionSyntax, ExpressionSyntax> Await, MethodDeclarationSyntax? ToMakeAsync, ContextUse? Context)
{
    /// <summary>The change for a diagnostic; <see langword="null"/> where an await cannot stand in that place.</summary>
    public static async Task<Awaiting?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax blocking
            || model is null
            || blocking is AnonymousFunctionExpressionSyntax
            || Around(blocking) is not { } function
            || BlockingForms.Awaited(blocking, model, SyntaxGenerator.GetGenerator(document), cancellation) is not { } awaited)
        {
            return null;
        }

        var toMakeAsync = IsAsync(function) ? null : function as MethodDeclarationSyntax;
        if (toMakeAsync is null && !IsAsync(function))
        {
            return null;
        }

        return toMakeAsync is null
            || (model.GetDeclaredSymbol(toMakeAsync, cancellation) is IMethodSymbol method && await AsyncMethods.CanMakeAsync(method, document.Project.Solution, cancellation).ConfigureAwait(false))
            ? new Awaiting(blocking, current => Parenthesized(awaited(current), blocking), toMakeAsync, BlockingForms.Clock(blocking, model))
            : null;
    }

    /// <summary>The function around an expression, if nothing between the two forbids an await.</summary>
    private static SyntaxNode? Around(ExpressionSyntax expression)
    {
        foreach (var node in expression.Ancestors())
        {
            switch (node)
            {
                case LockStatementSyntax or UnsafeStatementSyntax or FixedStatementSyntax or CatchFilterClauseSyntax or QueryExpressionSyntax or YieldStatementSyntax:
                    return null;
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MethodDeclarationSyntax:
                    return node;
                case MemberDeclarationSyntax or AccessorDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    private static bool IsAsync(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.RawKind != 0,
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        _ => false,
    };

    private static ExpressionSyntax Parenthesized(ExpressionSyntax awaited, ExpressionSyntax replaced) => replaced.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Expression == replaced => Parenthesize(awaited),
        ElementAccessExpressionSyntax element when element.Expression == replaced => Parenthesize(awaited),
        ConditionalAccessExpressionSyntax conditional when conditional.Expression == replaced => Parenthesize(awaited),
        InvocationExpressionSyntax or PostfixUnaryExpressionSyntax => Parenthesize(awaited),
        _ => awaited,
    };

    private static ParenthesizedExpressionSyntax Parenthesize(ExpressionSyntax awaited) =>
        SyntaxFactory.ParenthesizedExpression(awaited.WithoutTrivia()).WithTriviaFrom(awaited);
}
