using CompiledWorkflows.Generators.Graph;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>A barrier of the generated graph.</summary>
internal sealed class JoinLayout
{
    public JoinLayout(WorkflowLayout layout, Join join, UniqueNames fields, UniqueNames classes)
    {
        Model = join;
        Target = layout.Nodes[join.Target];
        Field = fields.Take(Target.Field + "Join");
        Class = classes.Take($"__cwf_{Field}");
        var names = new UniqueNames("Fire", "Equals", "GetHashCode", "GetType", "ToString");
        Slots = [.. join.Slots.Select(slot => new SlotLayout(slot, layout.Nodes[slot.Source], names.Take(layout.Nodes[slot.Source].Field)))];
        var same = layout.Model.Graph.Joins.AsEnumerable().TakeWhile(other => other != join).Count(other => other.Target == join.Target && Sources(layout, other) == Sources(layout, join));
        Key = Sources(layout, join) + (same == 0 ? "" : $"#{same}");
    }

    public Join Model { get; }

    public NodeLayout Target { get; }

    /// <summary>The field of the graph that holds it; where the target has replicas, an array with one for each.</summary>
    public string Field { get; }

    public string Class { get; }

    public IReadOnlyList<SlotLayout> Slots { get; }

    /// <summary>What tells it from other barriers before its target in checkpoints: the ids of its sources, parted by commas.</summary>
    public string Key { get; }

    /// <summary>The inbox that sets go into, or, where their messages are handled one by one, those of a slot.</summary>
    public InboxLayout Inbox(SlotLayout slot) => Model.Set >= 0
        ? Target.Inboxes.First(inbox => inbox.Type == Model.Set && inbox.Handler == Model.Handler)
        : Target.Inboxes.First(inbox => inbox.Type == slot.Model.Type && inbox.Form == InboxForm.Message);

    private static string Sources(WorkflowLayout layout, Join join) =>
        string.Join(",", join.Slots.Select(slot => Escape(layout.Model.Nodes[slot.Source].Id)));

    /// <summary>An id in which what parts ids is written as its hexadecimal code after a percent sign, as the library does it.</summary>
    private static string Escape(string id) =>
        id.Replace("%", "%25").Replace("/", "%2F").Replace("#", "%23").Replace(",", "%2C").Replace(">", "%3E");
}

/// <summary>What a barrier keeps for one source: a slot, or one for each of the source's replicas.</summary>
/// <param name="Model">The slot.</param>
/// <param name="Source">The node that sends.</param>
/// <param name="Field">The field of the barrier that holds it.</param>
internal sealed record SlotLayout(JoinSlot Model, NodeLayout Source, string Field);
