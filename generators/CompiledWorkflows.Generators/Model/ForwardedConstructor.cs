namespace CompiledWorkflows.Generators.Model;

/// <summary>A constructor of a workflow of another assembly, for which one that is derived from it has the same.</summary>
internal sealed record ForwardedConstructor(AccessLevel Access, EquatableArray<ForwardedParameter> Parameters);

/// <summary>A parameter of such a constructor.</summary>
/// <param name="Type">Its type, as generated code names it.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsOptional">Whether it may be left out, and is <see langword="null"/> then.</param>
internal sealed record ForwardedParameter(string Type, string Name, bool IsOptional);
