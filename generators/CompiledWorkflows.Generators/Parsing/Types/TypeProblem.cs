using CompiledWorkflows.Generators.Model.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>A problem while it still has its symbol.</summary>
/// <param name="Kind">Why something cannot be saved.</param>
/// <param name="Path">From the type that has the problem: the members that lead to it, and its type.</param>
/// <param name="Detail">What a message about it says besides.</param>
/// <param name="Member">The member that it is about, or <see langword="null"/> where it is about a type.</param>
internal sealed record TypeProblem(CodecProblemKind Kind, string Path, string Detail = "", ISymbol? Member = null)
{
    /// <summary>What two problems share that are the same mistake, found on different ways.</summary>
    public object Mistake => (Kind, Member ?? (object)Path);

    public CodecProblem ToModel() => new(Kind, Path, Detail);
}
