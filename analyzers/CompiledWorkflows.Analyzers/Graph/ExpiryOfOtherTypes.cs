using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>A request port says when requests end that are not its own.</summary>
internal static class ExpiryOfOtherTypes
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1098",
        title: "Request port expires requests of other types",
        messageFormat: "'{0}' asks '{1}' for '{2}' but says when a '{3}' that waits for '{4}' ends, so that its requests never do; implement IExpires<{1}, {2}>",
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1098"));

    public static Diagnostic? Find(INamedTypeSymbol type)
    {
        if (type.Find(KnownTypes.RequestPort, 2)?.AttributeClass is not { TypeArguments: [var request, var response] } || type.Locations.FirstOrDefault(location => location.IsInSource) is not { } place)
        {
            return null;
        }

        var expiries = type.AllInterfaces.Where(each => each.IsLibrary("IExpires", 2)).ToList();
        return expiries.Count == 0 || expiries.Any(each => Is(each.TypeArguments[0], request) && Is(each.TypeArguments[1], response))
            ? null
            : Diagnostic.Create(Rule, place, type.Short(), request.Short(), response.Short(), expiries[0].TypeArguments[0].Short(), expiries[0].TypeArguments[1].Short());
    }

    private static bool Is(ITypeSymbol left, ITypeSymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
