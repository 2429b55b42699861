using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Model.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

internal sealed class CodecParser(Compilation compilation)
{
    public EquatableArray<TypeShape> Shapes { get; }

    public CodecModel Parse(ITypeSymbol type) => new(type.Qualified(), type.ToDisplayString(), $"global::{compilation.AssemblyName}.StandIn<{type.Qualified()}>");
}
