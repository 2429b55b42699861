using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;

namespace CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;

/// <summary>Judges what is new: a member that saved values lack and cannot be read without, replicas that saved messages do not reach, and all the rest, which is only to be recorded.</summary>
internal sealed class Additions(Recorded recorded, Declared declared)
{
    /// <summary>One change for each place, so that a new class is said once.</summary>
    public IEnumerable<ContractChange> Of(IReadOnlyList<CurrentElement> fresh)
    {
        foreach (var breaking in fresh.Where(IsBreaking))
        {
            var element = breaking.Element;
            yield return (element.Kind == ElementKind.Replicas
                ? new ContractChange(ChangeKind.ReplicasChanged, breaking.Place, element.Node, "1", element.Value, element.Owner)
                : new ContractChange(ChangeKind.RequiredAdded, breaking.Place, element.Owner, element.Label.Length > 0 ? element.Label : element.Name)) with
            { Added = [element] };
        }

        foreach (var group in fresh.Where(each => !IsBreaking(each)).GroupBy(PlaceOf))
        {
            var lines = group.Select(each => each.Element).OrderBy(element => element.ToString(), StringComparer.Ordinal).ToList();
            var more = lines.Count switch { 1 => "", 2 => ", nor is 1 more line", var count => $", nor are {count - 1} more lines" };
            yield return new ContractChange(ChangeKind.NotRecorded, group.Key, lines[0].ToString(), more) { Added = lines };
        }
    }

    private bool IsBreaking(CurrentElement each) => each.Element.Kind switch
    {
        ElementKind.Replicas => recorded.Knows(each.Element.Parent!),
        _ => each.IsRequired && recorded.Knows(each.Element.Parent!),
    };

    /// <summary>Its own place, or that of what it is a part of where that is new as well.</summary>
    private Place PlaceOf(CurrentElement each)
    {
        var place = each.Place;
        for (var parent = declared.Find(each.Element.Parent); parent is not null && !recorded.Knows(parent.Element.Identity); parent = declared.Find(parent.Element.Parent))
        {
            place = parent.Place;
        }

        return each.Element.Kind == ElementKind.State && !recorded.ByOwner[each.Element.Owner].Any(element => element.Kind == ElementKind.State) ? place.Whole : place;
    }
}
