namespace CompiledWorkflows.Generators.Model.Types;

/// <summary>A type parameter that stands for a codec: of a type that only whoever closes a generic class can name in full.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The C# name of the type that is saved.</param>
/// <param name="CanReadInto">Whether the codec has <c>ReadInto(ref reader, target)</c>.</param>
/// <param name="TakesInitial">Whether the codec has <c>Read(ref reader, initial)</c>.</param>
internal sealed record CodecParameter(string Name, string Type, bool CanReadInto, bool TakesInitial);
