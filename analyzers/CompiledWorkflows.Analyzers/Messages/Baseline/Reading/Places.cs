using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline.Reading;

/// <summary>Tells where in the source of one assembly something is declared.</summary>
internal sealed class Places(IAssemblySymbol assembly)
{
    /// <summary>The place of a type or a member; none for one of another assembly, be its source at hand or not.</summary>
    public Place Of(ISymbol? symbol)
    {
        if (symbol is null || !SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, assembly))
        {
            return Place.None;
        }

        var id = SiteOf.Symbol(symbol).Detail;
        return new Place(symbol is INamedTypeSymbol ? id : SiteOf.Symbol(symbol.ContainingType).Detail, id);
    }

    /// <summary>The place of one symbol or, if that is of another assembly, the other place.</summary>
    public Place Of(ISymbol? symbol, Place otherwise) => Of(symbol) is { Type.Length: > 0 } place ? place : otherwise;
}
