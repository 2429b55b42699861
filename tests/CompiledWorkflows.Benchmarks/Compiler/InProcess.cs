using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Benchmarks.Compiler;

/// <summary>Compiles a synthetic project within this process, whose compiler is warm after the first times.</summary>
internal sealed class InProcess(SyntheticProject project)
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress)]);

    private static readonly IReadOnlyList<MetadataReference> References = [.. ReferencePaths.All.Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly string[] CompilationSteps = ["Compilation", "compilationAndGroupedNodes_ForAttributeWithMetadataName"];

    /// <summary>The files that the generator writes.</summary>
    public IReadOnlyList<SourceFile> Generated => field ??= [.. Driver(CompilerExtensions.Generators)
        .RunGenerators(Compilation(project.Files))
        .GetRunResult()
        .GeneratedTrees
        .Select(tree => new SourceFile($"Generated/{Path.GetFileName(tree.FilePath)}", tree.ToString()))];

    /// <summary>Parsed and bound by nobody yet.</summary>
    public static CSharpCompilation Compilation(IEnumerable<SourceFile> files) => CSharpCompilation.Create("Synthetic", files.Select(Tree), References, Options);

    public static SyntaxTree Tree(SourceFile file) => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), Parsing, file.Path);

    public static GeneratorDriver Driver(IEnumerable<ISourceGenerator> generators, bool isTracked = false) =>
        CSharpGeneratorDriver.Create(generators, parseOptions: Parsing, driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, isTracked));

    public IReadOnlyList<SourceFile> FilesWith(BroughtIn what) => what switch
    {
        BroughtIn.Nothing => [.. project.Files, .. project.Stubs],
        BroughtIn.GeneratedSources or BroughtIn.EmptyExtensions => [.. project.Files, .. Generated],
        _ => project.Files,
    };

    /// <summary>From the text to the assembly.</summary>
    public Cost Compile(BroughtIn what)
    {
        var files = FilesWith(what);
        return Measure(() =>
        {
            Compilation compilation = Compilation(files);
            if (Generators(what) is [_, ..] generators)
            {
                _ = Driver(generators).RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
            }

            // As the command-line compiler does: the analyzers run while it emits.
            Task<ImmutableArray<Diagnostic>>? analysis = null;
            if (Analyzers(what) is [_, ..] analyzers)
            {
                var analyzed = new CompilationWithAnalyzers(compilation, [.. analyzers], new AnalyzerOptions([]));
                compilation = analyzed.Compilation;
                analysis = Task.Run(() => analyzed.GetAnalyzerDiagnosticsAsync(CancellationToken.None));
            }

            var found = compilation.Emit(Stream.Null).Diagnostics.AddRange(analysis?.GetAwaiter().GetResult() ?? []);
            if (found.FirstOrDefault(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden) is { } unwanted)
            {
                throw new InvalidOperationException($"The synthetic project is not as it should be: {unwanted}");
            }
        });
    }

    /// <summary>What the compiler does to say what is wrong with sources.</summary>
    public static Cost Bind(IReadOnlyList<SourceFile> files) => Measure(() => Compilation(files).GetDiagnostics());

    /// <summary>What generators do with the project when they see it first.</summary>
    /// <param name="generators">The generators.</param>
    /// <param name="isBound">Whether the compiler has done all of its own work before; what generators ask it for, it need not find out then.</param>
    public Cost RunFirst(IReadOnlyList<ISourceGenerator> generators, bool isBound)
    {
        var compilation = Compilation(project.Files);
        if (isBound)
        {
            _ = compilation.GetDiagnostics();
        }

        return Measure(() => Driver(generators).RunGenerators(compilation));
    }

    /// <summary>How many outputs of all steps an edit makes anew, those aside that hold the compilation, which is another after any edit.</summary>
    public int ChangedOutputs(IReadOnlyList<ISourceGenerator> generators, Edit edit)
    {
        var (before, after) = Compilations(edit);
        var results = Driver(generators, isTracked: true).RunGenerators(before).RunGenerators(after).GetRunResult().Results;
        return results
            .SelectMany(result => result.TrackedSteps.Concat(result.TrackedOutputSteps))
            .Where(steps => !CompilationSteps.Contains(steps.Key))
            .SelectMany(steps => steps.Value)
            .SelectMany(step => step.Outputs)
            .Count(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    /// <summary>What a generator does once more after an edit of a file, in a driver that has run before.</summary>
    public Cost RunAgain(IReadOnlyList<ISourceGenerator> generators, Edit edit)
    {
        var (before, after) = Compilations(edit);
        var driver = Driver(generators).RunGenerators(before);
        return Measure(() => driver.RunGenerators(after));
    }

    private (Compilation Before, Compilation After) Compilations(Edit edit)
    {
        var before = Compilation(project.Files);
        var tree = before.SyntaxTrees.Single(tree => tree.FilePath == edit.Path);
        return (before, before.ReplaceSyntaxTree(tree, Tree(new SourceFile(edit.Path, edit.Apply(tree.ToString())))));
    }

    private static IReadOnlyList<ISourceGenerator> Generators(BroughtIn what) => what switch
    {
        BroughtIn.Nothing or BroughtIn.GeneratedSources => [],
        BroughtIn.EmptyExtensions => [new EmptyGenerator().AsSourceGenerator()],
        _ => CompilerExtensions.Generators,
    };

    private static IReadOnlyList<DiagnosticAnalyzer> Analyzers(BroughtIn what) => what switch
    {
        BroughtIn.EmptyExtensions => [new EmptyAnalyzer()],
        BroughtIn.GeneratorAndAnalyzers => CompilerExtensions.Analyzers,
        _ => [],
    };

    private static Cost Measure(Action action)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        action();
        watch.Stop();
        process.Refresh();
        return new Cost(watch.Elapsed, process.TotalProcessorTime - before, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }
}
