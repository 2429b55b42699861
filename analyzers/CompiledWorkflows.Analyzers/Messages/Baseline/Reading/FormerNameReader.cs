using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline.Reading;

/// <summary>Reads the names that something had before.</summary>
internal static class FormerNameReader
{
    public static IEnumerable<string> Of(ISymbol symbol, string now) => symbol.GetAttributes()
        .Where(attribute => attribute.Is("FormerNameAttribute"))
        .Select(attribute => attribute.Text() ?? "")
        .Where(name => name.Length > 0 && name != now)
        .Distinct();

    public static IEnumerable<string> OfNode(INamedTypeSymbol symbol, NodeModel node) => Of(symbol, node.Id);
}
