using CompiledWorkflows.Analyzers.Infrastructure;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>What the workflows of a compilation say about where an executor's messages go.</summary>
internal sealed class DeclaredEdges(Compilation compilation)
{
    private readonly Lazy<ILookup<INamedTypeSymbol, INamedTypeSymbol?>> _targets = new(() => Read(compilation));

    /// <summary>The nodes that edges lead to; <see langword="null"/> where messages go to the outside too, into a fan-in or a workflow, or nowhere.</summary>
    public IReadOnlyList<INamedTypeSymbol>? TargetsOf(INamedTypeSymbol executor)
    {
        var targets = _targets.Value[executor].ToList();
        return targets.Count == 0 || targets.Contains(null) ? null : targets.ConvertAll(target => target!);
    }

    private static ILookup<INamedTypeSymbol, INamedTypeSymbol?> Read(Compilation compilation) => SourceTypes.Of(compilation)
        .Where(type => type.Has(KnownTypes.Workflow))
        .SelectMany(workflow => workflow.GetAttributes())
        .SelectMany(Lines)
        .ToLookup(line => line.Source, line => line.Target, (IEqualityComparer<INamedTypeSymbol>)SymbolEqualityComparer.Default);

    private static IEnumerable<(INamedTypeSymbol Source, INamedTypeSymbol? Target)> Lines(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { } declared)
        {
            yield break;
        }

        if (declared.IsLibrary(KnownTypes.Edge, 2) || declared.IsLibrary(KnownTypes.Case, 2) || declared.IsLibrary(KnownTypes.Otherwise, 2))
        {
            if (declared.TypeArguments is [INamedTypeSymbol source, INamedTypeSymbol target])
            {
                yield return (source, target.Has(KnownTypes.Executor) || target.Has(KnownTypes.RequestPort, 2) ? target : null);
            }
        }
        else if (declared.IsLibrary(KnownTypes.Output, 1) || declared.IsLibrary(KnownTypes.Output, 2))
        {
            if (declared.TypeArguments[0] is INamedTypeSymbol source)
            {
                yield return (source, null);
            }
        }
        else if (declared.IsLibrary(KnownTypes.FanIn, 1))
        {
            foreach (var argument in attribute.ConstructorArguments.SelectMany(argument => argument.Kind == TypedConstantKind.Array ? argument.Values : [argument]))
            {
                if (argument.Value is INamedTypeSymbol source)
                {
                    yield return (source, null);
                }
            }
        }
    }
}
