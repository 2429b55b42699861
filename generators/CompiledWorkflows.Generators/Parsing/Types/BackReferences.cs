using CompiledWorkflows.Generators.Model.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>
/// Finds members by which an object refers back to the one that holds it, as <c>Line.Order</c> where an order holds lines. Types alone do not tell
/// this from a tree of two types, so the member has to be named after what it refers to, or as such members are.
/// </summary>
internal static class BackReferences
{
    private static readonly string[] Names = ["Parent", "Owner", "Container", "Previous", "Prev"];

    /// <summary>The members of a type that refer back to what holds its objects.</summary>
    public static IEnumerable<TypeProblem> Of(TypeNode node)
    {
        if (node.Shape is null)
        {
            yield break;
        }

        foreach (var part in node.Parts)
        {
            if (part.Member is { } member
                && part.Node is { IsValueType: false, Shape: not null } holder
                && (IsNamedAs(member, holder) || Names.Contains(member.Name.TrimStart('_'), StringComparer.OrdinalIgnoreCase))
                && Holds(holder, node, part))
            {
                yield return new TypeProblem(CodecProblemKind.BackReference, part.Segment, Member: member);
            }
        }
    }

    private static bool IsNamedAs(ISymbol member, TypeNode holder) =>
        string.Equals(member.Name.TrimStart('_'), holder.TypeId.Substring(holder.TypeId.LastIndexOf('.') + 1), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether objects of one type hold those of another, themselves or in a collection, and either link can be made when both objects are there.</summary>
    private static bool Holds(TypeNode holder, TypeNode held, TypePart back) => holder.Parts.Any(part =>
        part.Member is { } member
        && !SymbolEqualityComparer.Default.Equals(member, back.Member)
        && (part.Node == held
            ? IsSettable(member) || IsSettable(back.Member)
            : part.Node.Shape is null && part.Node.Parts.Any(element => element.Node == held) && (IsSettable(member) || IsSettable(back.Member) || (part.Node.Restoring & Restoring.Into) != 0)));

    private static bool IsSettable(ISymbol? member) => member switch
    {
        IPropertySymbol property => property.SetMethod is { IsInitOnly: false },
        IFieldSymbol field => !field.IsReadOnly,
        _ => false,
    };
}
