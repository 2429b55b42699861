namespace CompiledWorkflows.Generators.Model;

/// <summary>A type as generated code names it.</summary>
internal sealed record TypeRef
{
    /// <summary>The qualified name with nullable annotations inside it, but none on the type itself.</summary>
    public required string Name { get; init; }

    /// <summary>The qualified name without annotations and tuple names: equal for types that C# holds to be the same.</summary>
    public required string Key { get; init; }

    /// <summary>A short name for people.</summary>
    public required string Display { get; init; }

    public required bool IsValueType { get; init; }

    /// <summary>How accessible a member of the class in question can be that names this type.</summary>
    public required AccessLevel Access { get; init; }
}
