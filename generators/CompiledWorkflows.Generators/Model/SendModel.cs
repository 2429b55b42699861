namespace CompiledWorkflows.Generators.Model;

/// <summary>A message type that an executor declares to send.</summary>
/// <param name="Type">The type.</param>
/// <param name="IsExtension">Whether an extension method beside the class can name both; otherwise the class implements a marker interface.</param>
internal sealed record SendModel(TypeRef Type, bool IsExtension);
