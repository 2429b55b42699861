using CompiledWorkflows.Generators;
using CompiledWorkflows.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Conformance.Tests.Harness;

/// <summary>The compiler with the generator in it, and what it makes of small programs.</summary>
internal static class Compiler
{
    private const string Prelude = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using CompiledWorkflows;
        [Executor, Sends<int>] public sealed partial class Numbers { [Handler] public void On(int number, ExecutorContext<Numbers> context) => context.Send(number); }
        [Executor] public sealed partial class Doubler { [Handler] public int On(int number) => 2 * number; }
        [Executor] public sealed partial class Texts { [Handler] public string On(string text) => text; }
        [Executor] public sealed partial class Silent { [Handler] public void On(int number) { } }

        """;

    /// <summary>The source has one error, at the place between « and ».</summary>
    public static void Refuses(string error, string source)
    {
        source = Prelude + source;
        var start = source.IndexOf('«', StringComparison.Ordinal);
        var end = source.IndexOf('»', StringComparison.Ordinal) - 1;
        var output = Compile(source.Remove(start, 1).Remove(end, 1), "Shop").Output;

        var refusal = Assert.Single(output.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(error, refusal.Id);
        Assert.Equal((start, end), (refusal.Location.SourceSpan.Start, refusal.Location.SourceSpan.End));
    }

    /// <summary>The workflow W of the source has become a stub: nothing runs, and whoever tries is told what is wrong.</summary>
    public static void Stubs(string problem, string source)
    {
        using var program = Load(source);
        dynamic workflow = program.Create("W");

        var refusal = Assert.Throws<InvalidOperationException>(() => { workflow.RunAsync(1); });
        Assert.Contains(problem, refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>Compiles and loads a program.</summary>
    public static LoadedProgram Load(string source, string assemblyName = "Shop") => LoadedProgram.Load(Compile(Prelude + source, assemblyName));

    /// <summary>Runs the static method Program.Run of a program.</summary>
    public static async Task<string> RunAsync(string source)
    {
        using var program = Load(source);
        return await (Task<string>)program.Assembly.GetType("Program")!.GetMethod("Run")!.Invoke(null, null)!;
    }

    private static GeneratorResult Compile(string source, string assemblyName)
    {
        var input = new GeneratorInput { Sources = [source], AssemblyName = assemblyName };
        var driver = CSharpGeneratorDriver.Create([new WorkflowGenerator().AsSourceGenerator()], parseOptions: Compilations.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(Compilations.Create(input), out var output, out _, TestContext.Current.CancellationToken);
        return new GeneratorResult(driver.GetRunResult().Results.Single(), (CSharpCompilation)output);
    }
}
