using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Infrastructure;

/// <summary>Keeps analyzers away from projects that have nothing of ours: a package's analyzers run in whatever refers to a project with the package.</summary>
internal static class LibraryUse
{
    /// <summary>Starts an analysis of compilations that refer to the library, and of no other.</summary>
    public static void RegisterLibraryStartAction(this AnalysisContext context, Action<CompilationStartAnalysisContext> action) =>
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.ReferencedAssemblyNames.Any(assembly => assembly.Name == KnownTypes.Namespace))
            {
                action(start);
            }
        });
}
