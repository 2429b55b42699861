using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Model.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

internal sealed class CodecParser
{
    public CodecParser(Compilation compilation)
    {
        Name = compilation.AssemblyName;
    }

    public string? Name { get; }

    public EquatableArray<TypeShape> Shapes { get; }

    public CodecModel Parse(ITypeSymbol type) => new(type.Qualified(), Name is null ? "" : type.ToDisplayString(), $"global::CompiledWorkflows.Generated.StandIn<{type.Qualified()}>");
}
