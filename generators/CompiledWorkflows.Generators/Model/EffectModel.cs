namespace CompiledWorkflows.Generators.Model;

/// <summary>A type that effects return, and how it is saved.</summary>
/// <param name="Type">The type's C# name.</param>
/// <param name="Codec">The C# type expression of its codec.</param>
/// <param name="Namespace">The namespace of the assembly's codecs.</param>
internal sealed record EffectModel(string Type, string Codec, string Namespace);
