using System.Collections.Immutable;
using System.Text;
using CompiledWorkflows.Generators.Emission;
using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CompiledWorkflows.Generators.Pipeline;

/// <summary>The building blocks of the pipeline.</summary>
internal static class PipelineExtensions
{
    /// <summary>What a parser makes of the declarations with an attribute.</summary>
    public static IncrementalValuesProvider<T> Find<T>(
        this IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<SyntaxNode, CancellationToken, bool> predicate,
        Func<GeneratorAttributeSyntaxContext, CancellationToken, T?> parse)
        where T : class =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, predicate, new Memory<T?>(parse, static _ => true).Parse)
            .Where(static item => item is not null)!;

    /// <summary>The models alone, so that a change of only the types' shapes emits nothing else again.</summary>
    public static IncrementalValuesProvider<T> Models<T>(this IncrementalValuesProvider<Parsed<T>> parsed, string step)
        where T : IEquatable<T> =>
        parsed.Select(static (item, _) => item.Model).WithTrackingName(step);

    /// <summary>The shapes of the types that need codecs.</summary>
    public static IncrementalValueProvider<ImmutableArray<TypeShape>> Shapes<T>(this IncrementalValuesProvider<Parsed<T>> parsed)
        where T : IEquatable<T> =>
        parsed.SelectMany(static (item, _) => item.Shapes).Collect();

    public static IncrementalValueProvider<ImmutableArray<string>> Names<T>(this IncrementalValuesProvider<T> models, Func<T, string> name) =>
        models.Select((model, _) => name(model)).Collect();

    public static IncrementalValueProvider<ImmutableArray<T>> Concat<T>(
        this IncrementalValueProvider<ImmutableArray<T>> left,
        IncrementalValueProvider<ImmutableArray<T>> right) =>
        left.Combine(right).Select(static (pair, _) => pair.Left.AddRange(pair.Right));

    /// <summary>Reports what a parser finds about the declarations with an attribute.</summary>
    public static void Report(
        this IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<SyntaxNode, CancellationToken, bool> predicate,
        Func<GeneratorAttributeSyntaxContext, CancellationToken, ImmutableArray<LoudProblem>> find)
    {
        var problems = context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, predicate, new Memory<ImmutableArray<LoudProblem>>(find, static found => found.IsEmpty).Parse)
            .SelectMany(static (found, _) => found);
        context.RegisterSourceOutput(problems, static (output, found) =>
            output.ReportDiagnostic(Diagnostic.Create(LoudRules.Of(found.Problem.Kind), found.Location, found.Problem.Arguments())));
    }

    /// <summary>Writes one file for each model that has anything to write.</summary>
    public static void Emit<T>(
        this IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<T> models,
        IncrementalValueProvider<EquatableArray<string>> clashes,
        string kind,
        Func<T, string> name,
        Func<T, string?> emit) =>
        context.RegisterSourceOutput(models.Combine(clashes), (output, pair) =>
        {
            if (emit(pair.Left) is { } text)
            {
                output.AddSource(HintNames.Of(name(pair.Left), kind, pair.Right), SourceText.From(text, Encoding.UTF8));
            }
        });
}
