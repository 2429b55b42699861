using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Tests.Harness;

/// <summary>What a test gives the generator.</summary>
internal sealed record GeneratorInput
{
    public required IReadOnlyList<string> Sources { get; init; }

    public string AssemblyName { get; init; } = "Shop";

    public IReadOnlyList<MetadataReference> References { get; init; } = [];

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>Whether the source has top-level statements.</summary>
    public bool IsProgram { get; init; }

    /// <summary>Whether the source itself compiles, so that the result must too; otherwise only what is generated is held to account.</summary>
    public bool IsValid { get; init; } = true;

    /// <summary>Whether the source may be so broken that method bodies of generated code have errors too. Declarations never may.</summary>
    public bool IsBroken { get; init; }
}
