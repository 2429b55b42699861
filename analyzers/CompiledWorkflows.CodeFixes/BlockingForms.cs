using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CompiledWorkflows.CodeFixes;

/// <summary>Knows for each form of blocking what to await instead.</summary>
internal static class BlockingForms
{
    /// <summary>Makes the expression that awaits of the one that does not; <see langword="null"/> where the two would not mean the same.</summary>
    public static Func<ExpressionSyntax, ExpressionSyntax>? Awaited(ExpressionSyntax blocking, SemanticModel model, SyntaxGenerator generator, CancellationToken cancellation)
    {
        switch (blocking)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" }:
                return static current => Await(((MemberAccessExpressionSyntax)current).Expression, current);
            case InvocationExpressionSyntax call when model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method:
                return OfCall(call, method, model, generator);
            default:
                return null;
        }
    }

    /// <summary>The context whose clock a wait for some time goes by; <see langword="null"/> for other waits, and where there is none and none can be had.</summary>
    public static ContextUse? Clock(ExpressionSyntax blocking, SemanticModel model) =>
        blocking is InvocationExpressionSyntax && model.GetSymbolInfo(blocking).Symbol is IMethodSymbol { Name: "Sleep" } ? ContextUse.At(blocking, model) : null;

    private static Func<ExpressionSyntax, ExpressionSyntax>? OfCall(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model, SyntaxGenerator generator)
    {
        var task = model.Compilation.GetTypeByMetadataName("System.Threading.Tasks.Task")!;
        switch (method.Name)
        {
            case "Wait" when method.Parameters.IsEmpty:
                return static current => Await(Receiver(current), current);
            case "Wait" when method.Parameters is [{ } only] && only.Type.IsCancellationToken():
                return static current => Await(((InvocationExpressionSyntax)current).WithExpression(Member(Receiver(current), "WaitAsync")), current);
            case "GetResult":
                return static current => Await(Receiver(Receiver(current)), current);
            case "WaitAll" when method.Parameters is [{ } all] && all.Type is not { Name: "TimeSpan" }:
                return current => Await(OnTask("WhenAll", ((InvocationExpressionSyntax)current).ArgumentList), current);
            case "WaitAny" when method.Parameters.Length == 1 && call.Parent is ExpressionStatementSyntax:
                return current => Await(OnTask("WhenAny", ((InvocationExpressionSyntax)current).ArgumentList), current);
            case "Sleep":
                var isSpan = method.Parameters[0].Type.Name == "TimeSpan";
                var clock = Clock(call, model)?.Name;
                var token = Token(call, model);
                return current => Await(OnTask("Delay", Delay(((InvocationExpressionSyntax)current).ArgumentList, isSpan, clock, token)), current);
            default:
                return method.ReturnType.IsTask(0) || method.ReturnType.IsTask(1) || method.ReturnType.IsValueTask(0) || method.ReturnType.IsValueTask(1)
                    ? static current => Await(current, current)
                    : null;
        }

        InvocationExpressionSyntax OnTask(string name, ArgumentListSyntax arguments) =>
            SyntaxFactory.InvocationExpression(Member((ExpressionSyntax)generator.TypeExpression(task, addImport: true), name), arguments);
    }

    /// <summary>The name of a cancellation token that is in reach.</summary>
    private static string? Token(SyntaxNode call, SemanticModel model) =>
        call.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
            ? method.ParameterList.Parameters.FirstOrDefault(parameter => model.GetDeclaredSymbol(parameter)?.Type.IsCancellationToken() == true)?.Identifier.ValueText
            : null;

    private static ArgumentListSyntax Delay(ArgumentListSyntax sleep, bool isSpan, string? context, string? token)
    {
        var time = sleep.WithArguments(SyntaxFactory.SingletonSeparatedList(sleep.Arguments[0].WithNameColon(null)));
        var timed = context is null ? time : time.WithClock(context, isSpan);
        return token is null ? timed : timed.WithToken(token);
    }

    private static ExpressionSyntax Receiver(ExpressionSyntax call) => ((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)call).Expression).Expression;

    private static MemberAccessExpressionSyntax Member(ExpressionSyntax receiver, string name) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, SyntaxFactory.IdentifierName(name));

    private static AwaitExpressionSyntax Await(ExpressionSyntax task, ExpressionSyntax replaced) => SyntaxFactory
        .AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), task.WithoutTrivia())
        .WithTriviaFrom(replaced);
}
