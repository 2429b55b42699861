namespace CompiledWorkflows.Generators.Model;

/// <summary>A message type that an executor declares to send.</summary>
/// <param name="Type">The type.</param>
/// <param name="TakesNull">Whether it is declared as <see cref="Nullable{T}"/>: then that can be sent too, if it has a value.</param>
/// <param name="IsExtension">Whether an extension method beside the class can name both; otherwise the class implements a marker interface.</param>
internal sealed record SendModel(TypeRef Type, bool TakesNull, bool IsExtension);
