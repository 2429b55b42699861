using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Generators.Tests.Harness;

/// <summary>What a run of the generator gave.</summary>
internal sealed record GeneratorResult(GeneratorRunResult Run, CSharpCompilation Output)
{
    public IReadOnlyDictionary<string, string> Files => Run.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>The one file whose name ends like that.</summary>
    public string File(string end) => Files.Single(file => file.Key.EndsWith(end, StringComparison.Ordinal)).Value;

    /// <summary>The values of a step.</summary>
    public IReadOnlyList<T> Values<T>(string step) =>
        [.. Run.TrackedSteps.TryGetValue(step, out var runs) ? runs.SelectMany(run => run.Outputs).Select(output => output.Value).OfType<T>() : []];

    public bool IsGenerated(SyntaxTree? tree) => tree is not null && Run.GeneratedSources.Any(source => source.SyntaxTree == tree);
}
