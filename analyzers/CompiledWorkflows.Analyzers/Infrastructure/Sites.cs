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

    /// <summary>The attribute of a workflow class, or within it a type that it names or what sets a property; for everything else the name of the class.</summary>
    public static Location? Workflow(Site site, INamedTypeSymbol workflow, WorkflowReading reading)
    {
        var (found, type) = reading.AttributeOf(site);
        return found?.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax attribute
            ? found.ArgumentOf(site.Detail)?.GetLocation() ?? Type(attribute, type)?.GetLocation() ?? attribute.GetLocation()
            : Symbol(site, workflow) ?? workflow.Locations.FirstOrDefault(location => location.IsInSource);
    }

    private static bool Is(Site site, ISymbol symbol) => SiteOf.Symbol(symbol) == site;

    /// <summary>The type arguments come first, then what the constructor gets.</summary>
    private static TypeSyntax? Type(AttributeSyntax attribute, int index)
    {
        var generic = attribute.Name.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault()?.TypeArgumentList.Arguments ?? default;
        var given = attribute.ArgumentList?.Arguments
            .Where(argument => argument.NameEquals is null)
            .SelectMany(argument => argument.DescendantNodes().OfType<TypeOfExpressionSyntax>()) ?? [];
        return index < 0 ? null : generic.Concat(given.Select(each => each.Type)).ElementAtOrDefault(index);
    }
}
