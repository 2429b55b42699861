using CompiledWorkflows.Generators;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Infrastructure;

/// <summary>
/// The compilation as the generator saw it: without the files that it made of it. The rules about declarations are the generator's own, and
/// this is how the two come to the same conclusions. Syntax trees are shared, so a location in one compilation is one in the other.
/// </summary>
internal sealed class DeclaredCompilation(Compilation compilation)
{
    /// <summary>Generated files have a path that is made of the names of the generator's assembly and class.</summary>
    private static readonly string Generator = typeof(WorkflowGenerator).FullName!;

    private readonly Lazy<Compilation> _declared = new(() => compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Where(IsGenerated)));

    public Compilation Compilation => _declared.Value;

    /// <summary>The same class before anything was generated for it; <see langword="null"/> for one that is not declared in source.</summary>
    public INamedTypeSymbol? Find(INamedTypeSymbol type) => Compilation.Assembly.GetTypeByMetadataName(type.MetadataFullName());

    public static bool IsGenerated(SyntaxTree tree) => tree.FilePath.Contains(Generator);
}
