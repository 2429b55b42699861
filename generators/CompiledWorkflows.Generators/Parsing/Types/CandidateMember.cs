using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>A field or property that may be saved.</summary>
internal sealed class CandidateMember
{
    public required ISymbol Symbol { get; init; }

    public required ITypeSymbol Type { get; init; }

    /// <summary>The key in a map, or null in an array.</summary>
    public string? Key { get; set; }

    /// <summary>What that key was in older data.</summary>
    public EquatableArray<string> FormerKeys { get; set; }

    public int Index { get; set; }

    /// <summary>Where <c>[DataMember(Order)]</c> puts it in a map.</summary>
    public int Order { get; set; } = int.MaxValue;

    /// <summary>Whether the user names it as saved.</summary>
    public bool IsExplicit { get; set; }

    public bool CanRead { get; init; }

    public bool CanAssign { get; init; }

    public bool IsInitOnly { get; init; }

    public bool IsReadOnlyField { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Whether it keeps a value, rather than compute one.</summary>
    public bool KeepsValue { get; init; }

    /// <summary>Whether only an accessor of its field reaches it: it is private in a base class.</summary>
    public bool IsAccessed { get; init; }

    /// <summary>Whether what it holds after construction may matter.</summary>
    public bool MayHaveInitial { get; init; }

    public bool IsHidden { get; set; }

    public bool IsPublic { get; init; }

    public string Name => Symbol.Name;
}
