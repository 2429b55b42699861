using CompiledWorkflows.Analyzers.Purity.Handlers;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.CodeFixes;

/// <summary>A place in a handler that can use the handler's context.</summary>
/// <param name="Handler">The handler, or a method that gets the context of one.</param>
/// <param name="Name">What its context is called, or shall be.</param>
/// <param name="NeedsParameter">Whether it has no context yet.</param>
/// <param name="Place">Where in its parameters a context goes.</param>
/// <param name="Replaced">The expression to replace.</param>
/// <param name="Replace">What makes the other of it.</param>
internal sealed record ContextUse(MethodDeclarationSyntax Handler, string Name, bool NeedsParameter, int Place, ExpressionSyntax Replaced, Func<ExpressionSyntax, ExpressionSyntax> Replace)
{
    /// <summary>The place that a diagnostic is about, or <see langword="null"/> if the context cannot be used there, or would mean something else.</summary>
    public static ContextUse? Of(Diagnostic diagnostic, SyntaxNode root, SemanticModel model)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax expression || At(expression, model) is not { } use)
        {
            return null;
        }

        return diagnostic.Id == ClockInHandler.Rule.Id ? use.OfClock(diagnostic)
            : diagnostic.Id == DelayInHandler.Rule.Id ? use.OfDelay(model)
            : use.OfId();
    }

    /// <summary>A place before it is known what replaces the expression, or <see langword="null"/> if its method has no context and cannot take one.</summary>
    public static ContextUse? At(ExpressionSyntax expression, SemanticModel model)
    {
        if (expression.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } declaration
            || model.GetDeclaredSymbol(declaration) is not { } method
            || expression.Ancestors().TakeWhile(node => node != declaration).Any(IsStatic))
        {
            return null;
        }

        var context = method.Parameters.FirstOrDefault(parameter => Suggestions.IsContext(parameter.Type));
        var place = method.Parameters.TakeWhile(parameter => !parameter.Type.IsCancellationToken()).Count();
        return place == 0 || context is null && !CanTakeMore(method)
            ? null
            : new ContextUse(declaration, context?.Name ?? FreeName(declaration), context is null, place, expression, static same => same);
    }

    private ContextUse? OfClock(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(Suggestions.Replacement, out var replacement)
        ? this with { Replace = _ => SyntaxFactory.ParseExpression($"{Name}.{replacement}") }
        : null;

    private ContextUse? OfDelay(SemanticModel model)
    {
        if (Replaced is not InvocationExpressionSyntax { ArgumentList.Arguments: [var time, ..] arguments } || arguments.Any(argument => argument.NameColon is not null))
        {
            return null;
        }

        var isSpan = model.GetTypeInfo(time.Expression).Type is { Name: "TimeSpan" };
        return this with
        {
            Replace = current =>
            {
                var delay = (InvocationExpressionSyntax)current;
                return delay.WithArgumentList(delay.ArgumentList.WithClock(Name, isSpan));
            },
        };
    }

    /// <summary>One key stands for all that a handling does, so it replaces the only id of a handler, and only where a text is wanted.</summary>
    private ContextUse? OfId()
    {
        var isText = Replaced.Parent is InterpolationSyntax { FormatClause: null };
        var text = Replaced.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString", Parent: InvocationExpressionSyntax written } ? written : null;
        var isOnly = Handler.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Count(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "NewGuid" or "CreateVersion7" }) == 1;
        var isOnce = !Replaced.Ancestors().TakeWhile(node => node != Handler).Any(IsRepeated);
        return isOnly && isOnce && (isText || text is not null)
            ? this with { Replaced = text ?? Replaced, Replace = _ => SyntaxFactory.ParseExpression($"{Name}.EffectKey") }
            : null;
    }

    private static bool IsStatic(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax function && function.Modifiers.Any(SyntaxKind.StaticKeyword)
        || node is LocalFunctionStatementSyntax local && local.Modifiers.Any(SyntaxKind.StaticKeyword);

    private static bool IsRepeated(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    /// <summary>Whether a method is a handler whose signature is its own affair.</summary>
    private static bool CanTakeMore(IMethodSymbol handler) =>
        handler.IsHandler()
        && handler is { IsOverride: false, IsVirtual: false, IsAbstract: false, PartialDefinitionPart: null, PartialImplementationPart: null }
        && !handler.ContainingType.AllInterfaces.SelectMany(type => type.GetMembers())
            .Any(member => SymbolEqualityComparer.Default.Equals(handler.ContainingType.FindImplementationForInterfaceMember(member), handler));

    private static string FreeName(MethodDeclarationSyntax handler)
    {
        var taken = new HashSet<string>(handler.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        var name = "context";
        for (var number = 2; taken.Contains(name); number++)
        {
            name = $"context{number}";
        }

        return name;
    }
}
