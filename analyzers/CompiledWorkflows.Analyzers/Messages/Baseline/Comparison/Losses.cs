using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;

namespace CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;

/// <summary>Judges what is no longer there: whether saved runs can do without it, and whether it only has another name.</summary>
internal sealed class Losses(Recorded recorded, Declared declared, TypeCompatibility types)
{
    private readonly Renames _renames = new(types, declared);

    public IReadOnlyList<ContractChange> Of(IReadOnlyList<RecordedElement> gone, IReadOnlyList<CurrentElement> fresh)
    {
        var changes = new List<ContractChange>();
        var covered = new HashSet<RecordedElement>();

        // The largest first: with a workflow go its nodes, and with a node all that waits for it.
        foreach (var group in gone.GroupBy(each => Rank(each.Now.Kind)).OrderBy(group => group.Key))
        {
            var all = group.ToList();
            foreach (var lost in all.Where(each => !covered.Contains(each)))
            {
                var parts = gone.Where(each => each != lost && IsPartOf(each.Now, lost.Now)).ToList();
                covered.UnionWith(parts);
                var renamed = _renames.Find(lost.Now, all, fresh, [.. parts.Select(part => part.Now)]);
                changes.Add(Judge(lost.Now, renamed) with
                {
                    Removed = [.. parts.Prepend(lost).Select(each => each.Element)],
                    Added = renamed is null ? [] : [renamed.Element, .. fresh.Select(each => each.Element).Where(each => Parts.IsNewWith(each, renamed.Element))],
                });
            }
        }

        return changes;
    }

    /// <summary>Whether something goes with something else; state does if no executor has the id any more.</summary>
    private bool IsPartOf(ContractElement part, ContractElement whole) =>
        Parts.IsPartOf(part, whole) || (part.Kind == ElementKind.State && whole.IsNode && part.Owner == whole.Name && !declared.Executors.Contains(whole.Name));

    private static int Rank(ElementKind kind) => kind switch
    {
        ElementKind.Workflow => 0,
        ElementKind.Executor or ElementKind.Port or ElementKind.InnerPort or ElementKind.SubWorkflow => 1,
        ElementKind.Type or ElementKind.Enum => 2,
        _ => 3,
    };

    private ContractChange Judge(ContractElement lost, CurrentElement? renamed)
    {
        var place = renamed?.Place ?? Owner(lost);
        var now = renamed is null ? "" : $", unless [FormerName(\"{NameOf(lost)}\")] on what is '{NameOf(renamed.Element)}' now says that it is the same";
        var change = lost.Kind switch
        {
            ElementKind.Workflow => Change(ChangeKind.WorkflowGone, lost.Owner, now),
            _ when lost.IsNode => Change(ChangeKind.NodeGone, KindOf(lost), lost.Name, lost.Owner, now),
            ElementKind.Inbox => Change(ChangeKind.InboxGone, lost.Node, lost.Name, lost.Owner, now),
            ElementKind.FanIn => Change(ChangeKind.FanInChanged, lost.Node, $"no longer joins what '{lost.Name}' send", lost.Owner),
            ElementKind.Replicas => Change(ChangeKind.ReplicasChanged, lost.Node, lost.Value, "1", lost.Owner),
            ElementKind.Case => Change(ChangeKind.CaseGone, lost.Name, lost.Owner, lost.Value),
            ElementKind.Constant when Reused(lost) is { } other => new ContractChange(ChangeKind.KeyReused, other.Place, $"{lost.Value} of '{lost.Owner}'", lost.Name, other.Element.Name),
            ElementKind.FormerName when declared.Find(lost.Thing) is { } thing => new ContractChange(ChangeKind.FormerNameGone, thing.Place, NameOf(lost.Thing!), lost.Name),
            _ when renamed is not null => Change(ChangeKind.Renamed, ValueChanges.Name(lost), renamed.Element.Name, lost.Name),
            _ => Change(ChangeKind.Skipped, lost.ToString()),
        };
        return renamed is null or { Definition: "" } ? change : change with { Rename = (renamed.Definition, NameOf(lost)) };

        ContractChange Change(ChangeKind kind, params string[] arguments) => new(kind, place, arguments);
    }

    /// <summary>Another constant, not recorded yet, that has the number of one that is gone.</summary>
    private CurrentElement? Reused(ContractElement constant) => declared.ByOwner[constant.Owner]
        .FirstOrDefault(each => each.Element.Kind == ElementKind.Constant && each.Element.Value == constant.Value && !recorded.Knows(each.Element.Identity));

    /// <summary>The name that a former name would have to tell; of a message type that of the type.</summary>
    private static string NameOf(ContractElement element) => element.Kind switch
    {
        ElementKind.Workflow or ElementKind.Type or ElementKind.Enum => element.Owner,
        _ => element.Name,
    };

    private static string KindOf(ContractElement node) => node.Kind switch
    {
        ElementKind.Executor => "Executor",
        ElementKind.SubWorkflow => "Sub-workflow",
        _ => "Request port",
    };

    /// <summary>What the lost thing belonged to, if that is in the source.</summary>
    private Place Owner(ContractElement lost) => lost.Kind == ElementKind.State
        ? declared.PlaceOf(lost.Owner)
        : (declared.Find(lost.Parent) ?? declared.Find(new ContractElement(ElementKind.Workflow, lost.Owner)))?.Place.Whole ?? Place.None;
}
