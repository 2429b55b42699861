using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CompiledWorkflows.Generators;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Infrastructure;

/// <summary>
/// The compilation as the generator saw it: without the files that it made of it. The rules about declarations are the generator's own, and
/// this is how the two come to the same conclusions. Syntax trees are shared, so a location in one compilation is one in the other.
/// </summary>
internal sealed class DeclaredCompilation
{
    /// <summary>Generated files have a path that is made of the names of the generator's assembly and class.</summary>
    private static readonly string Generator = typeof(WorkflowGenerator).FullName!;

    /// <summary>One for all analyzers: making it binds every declaration again. It goes with its compilation.</summary>
    private static readonly ConditionalWeakTable<Compilation, DeclaredCompilation> Known = new();

    private readonly Lazy<Compilation> _declared;
    private readonly Lazy<IReadOnlyList<INamedTypeSymbol>> _workflows;
    private readonly ConcurrentDictionary<INamedTypeSymbol, WorkflowReading> _readings = new(SymbolEqualityComparer.Default);

    public DeclaredCompilation(Compilation compilation)
    {
        _declared = new(() => compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Where(IsGenerated)));
        _workflows = new(() => [.. Types(Compilation.Assembly.GlobalNamespace).Where(type => type.TypeKind == TypeKind.Class && type.Has(KnownTypes.Workflow))]);
    }

    public Compilation Compilation => _declared.Value;

    /// <summary>The workflows of this compilation. Finding them looks at every type.</summary>
    public IReadOnlyList<INamedTypeSymbol> Workflows => _workflows.Value;

    public static DeclaredCompilation Of(Compilation compilation) => Known.GetValue(compilation, static key => new DeclaredCompilation(key));

    /// <summary>The same class before anything was generated for it; <see langword="null"/> for one that is not declared in source.</summary>
    public INamedTypeSymbol? Find(INamedTypeSymbol type) => Compilation.Assembly.GetTypeByMetadataName(type.MetadataFullName());

    /// <summary>What a workflow of this compilation declares, read once for all analyzers.</summary>
    public WorkflowReading Read(INamedTypeSymbol workflow, CancellationToken cancellation) =>
        _readings.TryGetValue(workflow, out var known) ? known : _readings.GetOrAdd(workflow, WorkflowParser.Read(workflow, Compilation, cancellation));

    public static bool IsGenerated(SyntaxTree tree) => tree.FilePath.Contains(Generator);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol around) => around.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(inner => inner is INamedTypeSymbol type ? [type, .. Types(type)] : Types(inner));
}
