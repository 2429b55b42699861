using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline.Reading;

/// <summary>Tells where in the source something is declared.</summary>
internal static class Places
{
    public static Place Of(ISymbol symbol) => symbol switch
    {
        { DeclaringSyntaxReferences.IsEmpty: true } when symbol.Locations.All(location => !location.IsInSource) => Place.None,
        INamedTypeSymbol => new Place(SiteOf.Symbol(symbol).Detail, SiteOf.Symbol(symbol).Detail),
        _ => new Place(SiteOf.Symbol(symbol.ContainingType).Detail, SiteOf.Symbol(symbol).Detail),
    };

    /// <summary>The first place if it is in the source, else the second.</summary>
    public static Place Or(this Place place, Place other) => place.Type.Length > 0 ? place : other;
}
