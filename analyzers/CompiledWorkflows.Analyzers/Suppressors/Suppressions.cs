using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Suppressors;

/// <summary>What suppressors have in common: a warning is about a symbol, and is wrong because of an attribute of ours on it or around it.</summary>
internal static class Suppressions
{
    /// <summary>Suppresses each of the reported warnings that is about a symbol of ours.</summary>
    public static void SuppressWhere(this SuppressionAnalysisContext context, DiagnosticSuppressor suppressor, Func<ISymbol, bool> isOurs)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            var suppression = suppressor.SupportedSuppressions.FirstOrDefault(each => each.SuppressedDiagnosticId == diagnostic.Id);
            if (suppression is not null && SymbolOf(diagnostic, context) is { } symbol && isOurs(symbol))
            {
                context.ReportSuppression(Suppression.Create(suppression, diagnostic));
            }
        }
    }

    public static bool IsState(ISymbol symbol) => symbol is IFieldSymbol or IPropertySymbol && symbol.Has(KnownTypes.State);

    /// <summary>Whether a method is a handler, or overrides one.</summary>
    public static bool IsHandler(ISymbol? symbol)
    {
        for (var method = symbol as IMethodSymbol; method is not null; method = method.OverriddenMethod)
        {
            if (method.IsHandler())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The symbol whose declaration or use a warning points at.</summary>
    private static ISymbol? SymbolOf(Diagnostic diagnostic, SuppressionAnalysisContext context)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
        {
            return null;
        }

        var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var model = context.GetSemanticModel(tree);
        return model.GetDeclaredSymbol(node, context.CancellationToken) ?? model.GetSymbolInfo(node, context.CancellationToken).Symbol;
    }
}
