namespace CompiledWorkflows.Generators.Model.Types;

internal sealed record CodecModel(string Type, string TypeId, string Expression);

internal sealed record TypeShape(string Name);
