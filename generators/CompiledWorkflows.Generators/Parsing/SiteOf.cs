using CompiledWorkflows.Generators.Graph;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Remembers a class or a member by its documentation id, which is no symbol and has no position.</summary>
internal static class SiteOf
{
    public static Site Symbol(ISymbol symbol) => Site.Symbol(symbol.OriginalDefinition.GetDocumentationCommentId() ?? symbol.Name);
}
