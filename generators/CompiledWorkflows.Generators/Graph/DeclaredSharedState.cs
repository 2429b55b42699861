using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>State that executors share, as declared.</summary>
internal sealed record DeclaredSharedState
{
    public required int Type { get; init; }

    /// <summary>The name of the method that makes the first value, or <see langword="null"/>.</summary>
    public string? Initial { get; init; }

    /// <summary>The methods of that name.</summary>
    public EquatableArray<DeclaredMethod> Initials { get; init; }

    /// <summary>Whether the type's parameterless constructor can make the first value.</summary>
    public required bool HasConstructor { get; init; }

    /// <summary>Whether the type has a default that is a value.</summary>
    public required bool IsValueType { get; init; }

    /// <summary>The name of the method that merges what several executors write, or <see langword="null"/>.</summary>
    public string? Merge { get; init; }

    /// <summary>The methods of that name.</summary>
    public EquatableArray<DeclaredMethod> Merges { get; init; }

    /// <summary>What the generated code needs to know of it.</summary>
    public SharedStateModel ToModel() => new(Type, Initial, Initial is null && HasConstructor && !IsValueType, Merge);
}
