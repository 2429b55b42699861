using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Benchmarks.Compiler;

/// <summary>What we bring into the compiler, as it was built beside the benchmarks.</summary>
internal static class CompilerExtensions
{
    public static string GeneratorPath { get; } = Built("CompiledWorkflows.Generators");

    public static string AnalyzersPath { get; } = Built("CompiledWorkflows.Analyzers");

    /// <summary>Where a compiler finds <see cref="EmptyGenerator"/> and <see cref="EmptyAnalyzer"/>.</summary>
    public static string EmptyPath { get; } = typeof(CompilerExtensions).Assembly.Location;

    public static IReadOnlyList<ISourceGenerator> Generators { get; } = [.. new AnalyzerFileReference(GeneratorPath, new Loader()).GetGenerators(LanguageNames.CSharp)];

    public static IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; } = [.. new AnalyzerFileReference(AnalyzersPath, new Loader()).GetAnalyzers(LanguageNames.CSharp)];

    /// <summary>All projects of the repository are built into folders beside each other, in the same configuration.</summary>
    private static string Built(string project)
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.Combine(own.Parent!.Parent!.FullName, project, own.Name, $"{project}.dll");
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => AssemblyLoadContext.Default.LoadFromAssemblyPath(fullPath);
    }
}
