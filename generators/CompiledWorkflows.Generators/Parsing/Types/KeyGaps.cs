using CompiledWorkflows.Generators.Model.Types;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>Finds numbered keys with more numbers left out than used. A few are what members that were removed leave behind.</summary>
internal static class KeyGaps
{
    /// <summary>How many numbers are left out, if they are that many; else 0.</summary>
    public static int Of(TypeShape shape)
    {
        if (shape is not { Kind: ShapeKind.Array, Problems.IsEmpty: true })
        {
            return 0;
        }

        var used = shape.Members.Where(member => member.IsSaved).Select(member => member.Index).ToList();
        var unused = used.DefaultIfEmpty(-1).Max() + 1 - used.Count;
        return unused > used.Count ? unused : 0;
    }
}
