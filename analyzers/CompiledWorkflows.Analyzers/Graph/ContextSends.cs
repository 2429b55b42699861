using System.Diagnostics.CodeAnalysis;
using CompiledWorkflows.Analyzers.Executors;
using CompiledWorkflows.Generators.Graph.Advice;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Counts how often a handler sends a type through its context.</summary>
internal sealed class ContextSends(Compilation compilation, CancellationToken cancellation)
{
    public SendCount Count(IMethodSymbol handler, ITypeSymbol type)
    {
        var context = handler.Parameters.FirstOrDefault(parameter => parameter.Type is INamedTypeSymbol named && named.IsLibrary("ExecutorContext", 1))?.Name;
        var body = handler.DeclaringSyntaxReferences.Where(reference => compilation.ContainsSyntaxTree(reference.SyntaxTree)).Select(reference => reference.GetSyntax(cancellation)).OfType<MethodDeclarationSyntax>().ToList();
        var uses = body.SelectMany(method => method.DescendantNodes()).OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == context && !IsMember(name)).ToList();
        if (body.Count == 0 || handler.ContainingType.IsGenericType)
        {
            return SendCount.Unknown;
        }

        var sends = uses.Select(Send).OfType<InvocationExpressionSyntax>().Where(send => Sends(send, type)).ToList();
        return sends.Exists(IsRepeated) ? SendCount.Many
            : sends.Count > 1 || sends.Exists(IsNested) || uses.Exists(use => use.Parent is not MemberAccessExpressionSyntax) ? SendCount.Unknown
            : SendCount.AtMostOnce;
    }

    private static bool IsMember(IdentifierNameSyntax name) =>
        (name.Parent is MemberAccessExpressionSyntax access && access.Name == name) || name.Parent is NameColonSyntax;

    private static InvocationExpressionSyntax? Send(IdentifierNameSyntax context) =>
        context.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Parent: InvocationExpressionSyntax send } && SendMethods.IsName(name) ? send : null;

    [SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1030:Do not invoke Compilation.GetSemanticModel() method within a diagnostic analyzer", Justification = "A rule about a graph asks for the few handlers that bear on it, wherever they are declared.")]
    private bool Sends(InvocationExpressionSyntax send, ITypeSymbol type) =>
        compilation.GetSemanticModel(send.SyntaxTree).GetSymbolInfo(send, cancellation).Symbol is IMethodSymbol method
        && SendMethods.Message(method) is { } message
        && message.Type.WithoutNullable().Key() == type.Key();

    private static bool IsRepeated(SyntaxNode send) => Around(send).Any(node =>
        node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax
        || (node is CommonForEachStatementSyntax each && !each.Expression.Span.Contains(send.Span)));

    /// <summary>Whether it stands in a function of its own, of which nobody knows how often it is called.</summary>
    private static bool IsNested(SyntaxNode send) => Around(send).Any(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    private static IEnumerable<SyntaxNode> Around(SyntaxNode send) => send.Ancestors().TakeWhile(node => node is not MethodDeclarationSyntax);
}
