namespace CompiledWorkflows.Generators.Model;

/// <summary>State that the executors of a workflow share.</summary>
/// <param name="Type">The index of its type.</param>
/// <param name="Initial">The static method of the workflow class that makes the first value, or <see langword="null"/>.</param>
/// <param name="IsConstructed">Whether the first value is made by the type's parameterless constructor; otherwise, without a method, it is the type's default.</param>
/// <param name="Merge">The static method of the workflow class that folds one writer's value into another's, or <see langword="null"/>.</param>
/// <param name="IsAnnotated">Whether those methods' types have nullable annotations inside them, which the state's has not.</param>
internal sealed record SharedStateModel(int Type, string? Initial, bool IsConstructed, string? Merge, bool IsAnnotated);
