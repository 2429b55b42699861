using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>Something that checkpoints name.</summary>
/// <param name="Site">The declaration.</param>
/// <param name="Name">The name to show to people.</param>
/// <param name="Current">The name that checkpoints have for it.</param>
/// <param name="Former">The names that older ones have.</param>
internal sealed record NamedThing(Site Site, string Name, string Current, EquatableArray<string> Former);
