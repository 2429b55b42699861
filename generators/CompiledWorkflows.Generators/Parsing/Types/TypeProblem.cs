using CompiledWorkflows.Generators.Model.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>A problem while it still has its symbol.</summary>
/// <param name="Kind">Why something cannot be saved.</param>
/// <param name="Path">From the type that has the problem: the members that lead to it, and its type.</param>
/// <param name="Detail">What a message about it says besides.</param>
/// <param name="Member">The member that it is about, or <see langword="null"/> where it is about a type.</param>
/// <param name="Via">The last member on the way to it, if there is one.</param>
internal sealed record TypeProblem(CodecProblemKind Kind, string Path, string Detail = "", ISymbol? Member = null, ISymbol? Via = null)
{
    /// <summary>What two problems share that are one mistake in a type, found on different ways; <see langword="null"/> for one that is the type asked about.</summary>
    public object? Mistake => (Member ?? Via) is { } member ? (Kind, member) : null;

    public CodecProblem ToModel() => new(Kind, Path, Detail);
}
