namespace CompiledWorkflows.Generators.Model;

/// <summary>A handler that only its class can call, and that a generated member of the class makes callable.</summary>
internal sealed record ForwarderModel
{
    public required string Method { get; init; }

    public required bool IsStatic { get; init; }

    /// <summary>Whether it is a compensation rather than a handler.</summary>
    public required bool IsCompensation { get; init; }

    public required string ReturnType { get; init; }

    /// <summary>The parameters as declared: type and name.</summary>
    public required EquatableArray<string> Parameters { get; init; }

    public required EquatableArray<string> ParameterNames { get; init; }

    public required AccessLevel Access { get; init; }
}
