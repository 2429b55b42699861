namespace CompiledWorkflows.Generators.Model;

/// <summary>A constructor of an executor that a workflow can call.</summary>
internal sealed record ConstructorModel(EquatableArray<ConstructorParameter> Parameters);

/// <summary>A parameter of such a constructor.</summary>
/// <param name="Name">Its name as source names it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Default">The expression of its default value, or <see langword="null"/> where it must be given.</param>
/// <param name="TakesNull">Whether it is annotated to take <see langword="null"/>.</param>
internal sealed record ConstructorParameter(string Name, TypeRef Type, string? Default, bool TakesNull);
