using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;

namespace CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;

/// <summary>Tells what looks like the same thing under another name: the only one that is gone and the only one that is new of its kind, and alike.</summary>
internal sealed class Renames(TypeCompatibility types, Declared declared)
{
    /// <summary>What something that is gone may be called now.</summary>
    /// <param name="lost">What is gone.</param>
    /// <param name="gone">Everything of that rank that is gone.</param>
    /// <param name="fresh">Everything that is new.</param>
    /// <param name="parts">What is gone with it.</param>
    public CurrentElement? Find(ContractElement lost, IReadOnlyList<RecordedElement> gone, IReadOnlyList<CurrentElement> fresh, IReadOnlyList<ContractElement> parts)
    {
        if (lost.Kind is not (ElementKind.Workflow or ElementKind.Inbox or ElementKind.SharedState or ElementKind.State or ElementKind.Member) && !lost.IsNode)
        {
            return null;
        }

        var others = fresh.Where(each => IsBeside(each.Element, lost)).ToList();
        return others is [var only] && gone.Count(each => IsBeside(each.Now, lost)) == 1 && IsAlike(lost, only, parts) ? only : null;
    }

    private static bool IsBeside(ContractElement element, ContractElement lost) =>
        element.Kind == lost.Kind && element.Node == lost.Node && (lost.Kind == ElementKind.Workflow || element.Owner == lost.Owner);

    private bool IsAlike(ContractElement lost, CurrentElement other, IReadOnlyList<ContractElement> parts) => lost.Kind switch
    {
        ElementKind.State or ElementKind.Member => types.Reads(lost.Value, other.Element.Value),
        ElementKind.Inbox or ElementKind.SharedState => types.Reads(lost.Name, other.Element.Name) && other.Definition.Length > 0,
        ElementKind.Workflow => Nodes(parts).SetEquals(Nodes(declared.ByOwner[other.Element.Owner].Select(each => each.Element))),
        ElementKind.Executor => parts.Where(part => part.Kind == ElementKind.Inbox).All(inbox => declared.Find(inbox with { Node = other.Element.Name }) is not null),
        _ => lost.Value == other.Element.Value,
    };

    private static HashSet<string> Nodes(IEnumerable<ContractElement> elements) => [.. elements.Where(element => element.IsNode).Select(node => node.Name)];
}
