using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;

namespace CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;

/// <summary>What the baseline records, under the names of now.</summary>
internal sealed class Recorded
{
    private readonly HashSet<ContractElement> _lines;
    private readonly HashSet<ContractElement> _identities;

    public Recorded(IEnumerable<ContractElement> baseline, Declared declared, PresentNames names)
    {
        _lines = [.. baseline];
        var all = _lines.OrderBy(line => line.ToString(), StringComparer.Ordinal).Select(line => new RecordedElement(line, names.Now(line))).ToList();
        _identities = [.. all.Select(each => each.Now.Identity)];
        ByOwner = all.Select(each => each.Now).ToLookup(element => element.Owner, StringComparer.Ordinal);
        Gone = [.. all.Where(each => !declared.Contains(each.Element) && !declared.IsUnknown(each.Now))];
    }

    /// <summary>What the program does not declare like that, in ordinal order of the lines.</summary>
    public IReadOnlyList<RecordedElement> Gone { get; }

    /// <summary>All elements, by what they belong to.</summary>
    public ILookup<string, ContractElement> ByOwner { get; }

    /// <summary>Whether there is a line for an element just as it is.</summary>
    public bool Contains(ContractElement element) => _lines.Contains(element);

    /// <summary>Whether a thing is recorded, with whatever value.</summary>
    public bool Knows(ContractElement identity) => _identities.Contains(identity);
}

/// <summary>A line of the baseline.</summary>
/// <param name="Element">What it says.</param>
/// <param name="Now">The same with the present names of what has been renamed.</param>
internal sealed record RecordedElement(ContractElement Element, ContractElement Now);
