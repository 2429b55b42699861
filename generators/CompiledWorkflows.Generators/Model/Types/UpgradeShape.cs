namespace CompiledWorkflows.Generators.Model.Types;

/// <summary>How a value of one version of a type is made one of the next.</summary>
/// <param name="Version">The version that it starts from.</param>
/// <param name="Method">The method, by its name within the type.</param>
/// <param name="Codec">The codec of the type that has the shape of that version.</param>
/// <param name="IsValueType">Whether that type is a value type.</param>
internal sealed record UpgradeShape(int Version, string Method, string Codec, bool IsValueType);
