using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Generators.Tests.Harness;

/// <summary>Runs the generator, and holds every run to what must be true of all.</summary>
internal static class GeneratorHarness
{
    public static GeneratorResult Run(params string[] sources) => Run(new GeneratorInput { Sources = sources });

    /// <summary>Runs over source that does not compile, or not without the generator's help.</summary>
    public static GeneratorResult RunInvalid(params string[] sources) => Run(new GeneratorInput { Sources = sources, IsValid = false });

    public static GeneratorResult Run(GeneratorInput input)
    {
        var compilation = Compilations.Create(input);
        var driver = NewDriver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        var result = new GeneratorResult(driver.GetRunResult().Results.Single(), (CSharpCompilation)output);

        Assert.All(diagnostics, diagnostic => Assert.StartsWith("CWF", diagnostic.Id, StringComparison.Ordinal));
        Assert.Null(result.Run.Exception);
        OutputChecks.Check(input, result);
        ModelChecks.HoldsNothingOfTheCompiler(result.Run);
        CachingChecks.UnrelatedTree(driver, compilation);
        CachingChecks.CommentAboveFirstType(driver, compilation);
        OrderChecks.ReversedTrees(compilation, result);
        return result;
    }

    /// <param name="tracksSteps">
    /// Whether it can be asked which steps ran. Roslyn then forgets outputs in some runs after one in which a declaration has gone (5.0 and 5.9), which no editor has to see: they do not ask.
    /// </param>
    public static GeneratorDriver NewDriver(bool tracksSteps = true) => CSharpGeneratorDriver.Create(
        [new WorkflowGenerator().AsSourceGenerator()],
        parseOptions: Compilations.ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracksSteps));
}
