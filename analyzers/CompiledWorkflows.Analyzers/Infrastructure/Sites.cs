using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.Analyzers.Infrastructure;

/// <summary>Finds the places in the source that problems are about.</summary>
internal static class Sites
{
    /// <summary>The name of a class or of one of its members; <see langword="null"/> where the site is another class.</summary>
    public static Location? Symbol(Site site, INamedTypeSymbol type) =>
        Is(site, type) ? type.Locations.FirstOrDefault(location => location.IsInSource)
        : type.GetMembers().Where(member => Is(site, member)).SelectMany(member => member.Locations).FirstOrDefault(location => location.IsInSource);

    /// <summary>The attribute of a workflow class, or within it what sets a property; for everything else the name of the class.</summary>
    public static Location? Workflow(Site site, INamedTypeSymbol workflow, WorkflowReading reading)
    {
        var attribute = reading.AttributeOf(site)?.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;
        return attribute is null
            ? workflow.Locations.FirstOrDefault(location => location.IsInSource)
            : Property(attribute, site.Detail) ?? attribute.GetLocation();
    }

    private static bool Is(Site site, ISymbol symbol) => SiteOf.Symbol(symbol) == site;

    private static Location? Property(AttributeSyntax attribute, string name) => attribute.ArgumentList?.Arguments
        .FirstOrDefault(argument => name.Length > 0 && argument.NameEquals?.Name.Identifier.ValueText == name)?
        .GetLocation();
}
