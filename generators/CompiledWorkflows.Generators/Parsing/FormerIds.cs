using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Finds the ids that nodes and workflows have and had.</summary>
internal static class FormerIds
{
    /// <summary>The declared id of a node, else the simple name, and what it was. Two closed forms of one generic class differ by their type arguments, whose names may have changed too.</summary>
    public static (string Current, EquatableArray<string> Former) OfNode(INamedTypeSymbol node, AttributeData? attribute)
    {
        var id = attribute?.Text() ?? node.Name;
        var arguments = Types.TypeArguments.All(node).ToList();
        if (arguments.Count == 0 || id.Length == 0)
        {
            return (id, FormerNames.Of(node, id));
        }

        var lists = arguments.Select(Types.FormerTypeNames.Shorts).Aggregate((IReadOnlyList<string>)[""], (lists, names) =>
            [.. lists.SelectMany(list => names.Select(name => list.Length == 0 ? name : $"{list}, {name}")).Take(Types.FormerTypeNames.Most)]);
        var ids = FormerNames.Of(node).Prepend(id).SelectMany(each => lists.Select(list => $"{each}<{list}>")).Distinct(StringComparer.Ordinal).ToList();
        return (ids[0], ids.Skip(1).ToEquatableArray());
    }

    /// <summary>The former ids of a workflow, if its part has to tell them: it has some, or it is derived from one that has and shares none of them.</summary>
    public static EquatableArray<string>? OfWorkflow(INamedTypeSymbol workflow, string id)
    {
        for (var type = workflow; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            if (FormerNames.HasAny(type))
            {
                return FormerNames.Of(workflow, id);
            }
        }

        return null;
    }
}
