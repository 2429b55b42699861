using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline.Reading;

/// <summary>The elements that have been found, each once.</summary>
internal sealed class ElementSet
{
    private readonly Dictionary<ContractElement, CurrentElement> _elements = [];

    public IReadOnlyList<CurrentElement> All => [.. _elements.Values];

    /// <summary>Adds an element, and a line for each name that it had before.</summary>
    /// <param name="element">The element.</param>
    /// <param name="place">What declares it.</param>
    /// <param name="definition">What it is called after, if that is in the source.</param>
    /// <param name="former">The names that it had before.</param>
    /// <param name="isRequired">Whether a saved value without it cannot be read.</param>
    public void Add(ContractElement element, Place place, ISymbol? definition = null, IEnumerable<string>? former = null, bool isRequired = false)
    {
        var id = definition is { DeclaringSyntaxReferences.IsEmpty: false } ? SiteOf.Symbol(definition).Detail : "";
        Add(new CurrentElement(element, place) { Definition = id, IsRequired = isRequired });
        foreach (var name in former ?? [])
        {
            Add(new CurrentElement(new ContractElement(ElementKind.FormerName, element.Owner, name) { Thing = element.Identity }, place));
        }
    }

    private void Add(CurrentElement element)
    {
        if (!_elements.ContainsKey(element.Element))
        {
            _elements.Add(element.Element, element);
        }
    }
}
