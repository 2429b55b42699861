using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Model.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>A type met while parsing, and the types its values hold.</summary>
internal sealed class TypeNode
{
    public required string Type { get; init; }

    public required string TypeId { get; init; }

    public required string Expression { get; init; }

    public bool IsValueType { get; init; }

    /// <summary>Whether any code in the assembly can name the type and its codec.</summary>
    public bool IsNameable { get; init; } = true;

    /// <summary>Whether no code at all can, because it has an error or is not a type of values.</summary>
    public bool IsInvalid { get; init; }

    /// <summary>Whether naming the type warns.</summary>
    public bool IsObsolete { get; init; }

    public Restoring Restoring { get; init; }

    public TypeShape? Shape { get; set; }

    public List<TypePart> Parts { get; } = [];

    /// <summary>All that was met when the type was read: its parts, its type arguments, and what turned out not to be saved.</summary>
    public List<TypeMention> Mentions { get; } = [];

    /// <summary>What keeps values from being saved, those that they hold aside.</summary>
    public List<TypeProblem> Problems { get; } = [];

    /// <summary>What should be known of values that can be saved.</summary>
    public List<TypeProblem> Remarks { get; } = [];

    /// <summary>The position in the order of discovery, for finding cycles. -1 before it is visited.</summary>
    public int Order { get; set; } = -1;

    public int Low { get; set; }

    public bool IsFinished { get; set; }

    public CodecModel ToModel(IEnumerable<TypeProblem> problems) => new(
        Type,
        TypeId,
        Expression,
        IsValueType,
        IsNameable && !IsInvalid,
        (Restoring & Restoring.Into) != 0,
        (Restoring & Restoring.Initial) != 0,
        problems.Select(problem => problem.ToModel()).ToEquatableArray());
}

/// <summary>A type that another's values hold.</summary>
/// <param name="Segment">How a path names it: <c>.Lines</c>, <c>[]</c>.</param>
/// <param name="Node">The type.</param>
/// <param name="Member">The member, if it is one.</param>
internal readonly record struct TypePart(string Segment, TypeNode Node, ISymbol? Member = null);

/// <summary>A type that was met when another was read.</summary>
/// <param name="Type">The type, or <see langword="null"/> of a member's own way to save it.</param>
/// <param name="Node">What is known of it.</param>
internal readonly record struct TypeMention(ITypeSymbol? Type, TypeNode Node);
