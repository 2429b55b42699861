using CompiledWorkflows.Generators.Model.Types;

namespace CompiledWorkflows.Generators.Model;

/// <summary>What a declaration gives rise to: a model of its own, and the shapes of the types it needs codecs for.</summary>
internal sealed record Parsed<T>(T Model, EquatableArray<TypeShape> Shapes)
    where T : IEquatable<T>;
