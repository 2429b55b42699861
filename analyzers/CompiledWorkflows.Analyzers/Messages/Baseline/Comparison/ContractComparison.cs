using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;

namespace CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;

/// <summary>Compares what is recorded with what is, and says of each difference what saved runs would meet.</summary>
internal sealed class ContractComparison
{
    private readonly Recorded _recorded;
    private readonly Declared _declared;
    private readonly HashSet<ContractElement> _settled = [];

    private ContractComparison(IEnumerable<ContractElement> baseline, CurrentContract current)
    {
        _declared = new Declared(current);
        _recorded = new Recorded(baseline, _declared, new PresentNames(current));
    }

    public static IReadOnlyList<ContractChange> Compare(IEnumerable<ContractElement> baseline, CurrentContract current) =>
        new ContractComparison(baseline, current).Compare();

    private List<ContractChange> Compare()
    {
        var types = new TypeCompatibility(_recorded.ByOwner, _declared.ByOwner);
        List<ContractChange> changes = [.. Changed(new ValueChanges(types))];
        Settle(changes);

        List<RecordedElement> gone = [.. _recorded.Gone.Where(each => !_settled.Contains(each.Element) && _declared.Find(each.Now.Identity) is null)];
        List<ContractChange> losses = [.. new Losses(_recorded, _declared, types).Of(gone, [.. Fresh()])];
        Settle(losses);

        changes = UnusedTypes.Join([.. changes, .. losses]);
        changes.AddRange(new Additions(_recorded, _declared).Of([.. Fresh()]));
        return changes;
    }

    /// <summary>What is still there and different.</summary>
    private IEnumerable<ContractChange> Changed(ValueChanges values)
    {
        foreach (var gone in _recorded.Gone)
        {
            if (_declared.Find(gone.Now.Identity) is not { } same)
            {
                continue;
            }

            var change = values.Of(gone.Now, same);

            // Of a type that is written in another way every line is another.
            var isWhole = change.Kind == ChangeKind.WrittenOtherwise;
            yield return change with
            {
                Removed = [gone.Element, .. _recorded.Gone.Where(part => isWhole && part.Now.Parent == same.Element.Identity).Select(part => part.Element)],
                Added = [same.Element, .. Fresh().Where(part => isWhole && part.Element.Parent == same.Element.Identity).Select(part => part.Element)],
            };
        }
    }

    private IEnumerable<CurrentElement> Fresh() => _declared.Elements.Where(each => !_recorded.Contains(each.Element) && !_settled.Contains(each.Element));

    private void Settle(IEnumerable<ContractChange> changes)
    {
        foreach (var change in changes)
        {
            _settled.UnionWith(change.Added);
            _settled.UnionWith(change.Removed);
        }
    }
}
