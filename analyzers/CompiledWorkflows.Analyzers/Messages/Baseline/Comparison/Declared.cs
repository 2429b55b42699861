using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;

namespace CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;

/// <summary>What the program declares, to be looked things up in.</summary>
internal sealed class Declared
{
    private readonly CurrentContract _contract;
    private readonly HashSet<ContractElement> _lines;
    private readonly Dictionary<ContractElement, CurrentElement> _things = [];

    public Declared(CurrentContract contract)
    {
        _contract = contract;
        _lines = [.. contract.Elements.Select(each => each.Element)];
        foreach (var element in contract.Elements)
        {
            _things[element.Element.Identity] = element;
        }

        ByOwner = contract.Elements.ToLookup(each => each.Element.Owner, StringComparer.Ordinal);
        Executors = [.. contract.Executors.Keys, .. contract.Elements.Where(each => each.Element.Kind == ElementKind.Executor).Select(each => each.Element.Name)];
    }

    public IReadOnlyList<CurrentElement> Elements => _contract.Elements;

    /// <summary>All elements, by what they belong to.</summary>
    public ILookup<string, CurrentElement> ByOwner { get; }

    /// <summary>The ids of all executors.</summary>
    public HashSet<string> Executors { get; }

    /// <summary>Where an executor is declared; nowhere if that is in another assembly.</summary>
    public Place PlaceOf(string executor) => _contract.Executors.TryGetValue(executor, out var place) ? place : Place.None;

    public bool Contains(ContractElement element) => _lines.Contains(element);

    /// <summary>The thing with an identity, whatever its value.</summary>
    public CurrentElement? Find(ContractElement? identity) => identity is not null && _things.TryGetValue(identity, out var found) ? found : null;

    /// <summary>Whether nobody can tell if an element is still there: it belongs to a workflow with errors, or to a type that only such a one may save.</summary>
    public bool IsUnknown(ContractElement element) => element.Kind switch
    {
        _ when _contract.Unknown.Count == 0 => false,
        ElementKind.FormerName => IsUnknown(element.Thing!),
        ElementKind.Type or ElementKind.Member or ElementKind.Key or ElementKind.Case or ElementKind.Enum or ElementKind.Constant => !ByOwner[element.Owner].Any(),
        ElementKind.State => !Executors.Contains(element.Owner),
        _ => _contract.Unknown.Contains(element.Owner),
    };
}
