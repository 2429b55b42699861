using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>Something that checkpoints name.</summary>
/// <param name="Name">The name to show to people.</param>
/// <param name="Current">The name that checkpoints have for it.</param>
/// <param name="Former">The names that older ones have.</param>
internal sealed record NamedThing(string Name, string Current, EquatableArray<string> Former);
