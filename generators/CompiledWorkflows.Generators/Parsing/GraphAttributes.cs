using CompiledWorkflows.Generators.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Finds the attributes that describe the graph of a workflow class.</summary>
internal static class GraphAttributes
{
    private static readonly (string Name, int Arity)[] Known =
    [
        (KnownTypes.Start, 1),
        (KnownTypes.Edge, 2),
        (KnownTypes.Case, 2),
        (KnownTypes.Otherwise, 2),
        (KnownTypes.FanIn, 1),
        (KnownTypes.Replicas, 1),
        (KnownTypes.SharedState, 1),
        (KnownTypes.Output, 1),
        (KnownTypes.Output, 2),
    ];

    /// <summary>
    /// The attributes in source order. Those of several parts have no order that would not depend on the order of the files, so a graph
    /// that is spread is wrong, and its attributes come in an order that at least is always the same.
    /// </summary>
    public static List<AttributeData> Of(INamedTypeSymbol workflow, List<GraphProblem> problems)
    {
        var attributes = workflow.GetAttributes().Where(attribute => Known.Any(known => attribute.Is(known.Name, known.Arity))).ToList();
        var parts = attributes
            .Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax().Parent?.Parent)
            .Distinct()
            .Count();
        if (parts > 1)
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.GraphSplitOverParts, Site.Workflow, workflow.Short()));
            attributes.Sort((left, right) => string.CompareOrdinal(left.ToString(), right.ToString()));
        }

        return attributes;
    }

    /// <summary>The workflows that attributes name, each once and in the order in which they do.</summary>
    public static IEnumerable<INamedTypeSymbol> Workflows(IEnumerable<AttributeData> attributes) => attributes
        .SelectMany(attribute => attribute.AttributeClass!.TypeArguments.Concat(attribute.Types()))
        .OfType<INamedTypeSymbol>()
        .Where(type => !type.IsUnboundGenericType && type.Has(KnownTypes.Workflow))
        .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);

    /// <summary>One of the types that an attribute is made of.</summary>
    public static ITypeSymbol TypeArgument(this AttributeData attribute, int index) => attribute.AttributeClass!.TypeArguments[index];

    /// <summary>The types that an attribute's constructor got; none where one of them is <see langword="null"/>.</summary>
    public static IReadOnlyList<ITypeSymbol> Types(this AttributeData attribute)
    {
        if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Array, IsNull: false } array])
        {
            return [];
        }

        var types = array.Values.Select(value => value.Value).OfType<ITypeSymbol>().ToList();
        return types.Count == array.Values.Length ? types : [];
    }

    /// <summary>The text that an attribute sets a property to, or <see langword="null"/>.</summary>
    public static string? TextOf(this AttributeData attribute, string property) =>
        attribute.ValueOf(property) is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    /// <summary>Where an attribute sets a property.</summary>
    public static AttributeArgumentSyntax? ArgumentOf(this AttributeData attribute, string property) =>
        (attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)?.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == property);

    /// <summary>What an attribute sets a property to.</summary>
    public static TypedConstant? ValueOf(this AttributeData attribute, string property)
    {
        foreach (var named in attribute.NamedArguments)
        {
            if (named.Key == property)
            {
                return named.Value;
            }
        }

        return null;
    }
}
