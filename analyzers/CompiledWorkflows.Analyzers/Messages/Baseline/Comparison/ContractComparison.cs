using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;

namespace CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;

/// <summary>Compares what is recorded with what is, and says of each difference what saved runs would meet.</summary>
internal sealed class ContractComparison
{
    private readonly Recorded _recorded;
    private readonly Declared _declared;
    private readonly List<ContractChange> _changes = [];
    private readonly HashSet<ContractElement> _settled = [];

    private ContractComparison(IEnumerable<ContractElement> baseline, CurrentContract current)
    {
        _declared = new Declared(current);
        _recorded = new Recorded(baseline, _declared, new FormerNames(current));
    }

    public static IReadOnlyList<ContractChange> Compare(IEnumerable<ContractElement> baseline, CurrentContract current) =>
        new ContractComparison(baseline, current).Compare();

    private List<ContractChange> Compare()
    {
        var types = new TypeCompatibility(_recorded.ByOwner, _declared.ByOwner);
        var values = new ValueChanges(types);
        var losses = new Losses(_recorded, _declared, types);
        foreach (var gone in _recorded.Gone)
        {
            if (_declared.Find(gone.Now.Identity) is { } same)
            {
                Settle(gone, same, values.Of(gone.Now, same));
            }
        }

        foreach (var loss in losses.Of([.. _recorded.Gone.Where(gone => _declared.Find(gone.Now.Identity) is null)], [.. Fresh()]))
        {
            _changes.Add(loss);
            _settled.UnionWith(loss.Added);
        }

        _changes.AddRange(new Additions(_recorded, _declared).Of([.. Fresh()]));
        return _changes;
    }

    private IEnumerable<CurrentElement> Fresh() => _declared.Elements.Where(each => !_recorded.Contains(each.Element) && !_settled.Contains(each.Element));

    private void Settle(RecordedElement gone, CurrentElement same, ContractChange change)
    {
        _changes.Add(change with { Removed = [gone.Element], Added = [same.Element] });
        _ = _settled.Add(same.Element);
    }
}
