namespace CompiledWorkflows.Generators.Model;

/// <summary>How a closed form of a generic executor is saved: by generated members of the class, which are given the codecs that they do not know.</summary>
/// <param name="Prefix">The prefix of the members.</param>
/// <param name="Codecs">The codecs.</param>
internal sealed record GenericStateModel(string Prefix, EquatableArray<string> Codecs);
