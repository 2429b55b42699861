using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Adds to the arguments of a <c>Task.Delay</c>.</summary>
internal static class DelayArguments
{
    /// <summary>The clock of a run goes second, and a time beside it is a <see cref="TimeSpan"/>.</summary>
    public static ArgumentListSyntax WithClock(this ArgumentListSyntax arguments, string context, bool isSpan)
    {
        var given = arguments.Arguments;
        var first = isSpan ? given[0] : given[0].WithExpression(Span(given[0].Expression));
        var clock = SyntaxFactory.Argument(SyntaxFactory.ParseExpression($"{context}.TimeProvider"));
        return arguments.WithArguments(SyntaxFactory.SeparatedList([first, clock, .. given.Skip(1)], [Separator(), .. given.GetSeparators()]));
    }

    /// <summary>The token goes last.</summary>
    public static ArgumentListSyntax WithToken(this ArgumentListSyntax arguments, string token) => arguments.WithArguments(SyntaxFactory.SeparatedList(
        [.. arguments.Arguments, SyntaxFactory.Argument(SyntaxFactory.IdentifierName(token))],
        [.. arguments.Arguments.GetSeparators(), Separator()]));

    private static SyntaxToken Separator() => SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);

    private static InvocationExpressionSyntax Span(ExpressionSyntax milliseconds) => SyntaxFactory.InvocationExpression(
        SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression,
            SyntaxFactory.ParseExpression("global::System.TimeSpan").WithAdditionalAnnotations(Simplifier.Annotation),
            SyntaxFactory.IdentifierName("FromMilliseconds")),
        SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(milliseconds))));
}
