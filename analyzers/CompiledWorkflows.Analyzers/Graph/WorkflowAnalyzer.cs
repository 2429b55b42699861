using System.Collections.Immutable;
using CompiledWorkflows.Analyzers.Infrastructure;
using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Graph.Advice;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Reports what the generator's rules find about the declarations of workflows.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WorkflowAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. ProblemRules.All, StrayGraph.Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterLibraryStartAction(static start =>
        {
            var declared = DeclaredCompilation.Of(start.Compilation);
            start.RegisterSymbolAction(symbol => Analyze(symbol, declared), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, DeclaredCompilation declared)
    {
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class } type)
        {
            return;
        }

        if (!type.Has(KnownTypes.Workflow))
        {
            if (StrayGraph.Check(type) is { } stray)
            {
                context.ReportDiagnostic(stray);
            }

            return;
        }

        if (declared.Find(type) is not { } workflow)
        {
            return;
        }

        var reading = declared.Read(workflow, context.CancellationToken);
        foreach (var problem in reading.Model.Graph.Problems.Where(problem => (problem.Site.Kind != SiteKind.Symbol || reading.Declared.Problems.Contains(problem)) && !LoudProblems.Includes(problem, reading)))
        {
            Report(problem, problem.Site);
        }

        if (reading.Model is { IsValid: true, IsDerived: false })
        {
            var bodies = new HandlerBodies(reading, context.Compilation, context.CancellationToken);
            foreach (var problem in GraphAdvice.Check(reading.Declared, reading.Model.Graph, bodies))
            {
                Report(problem, problem.Site);
            }
        }

        for (var node = 0; node < reading.Declared.Nodes.Count; node++)
        {
            // What is wrong with a class itself is said there, unless it is another assembly's.
            foreach (var problem in reading.Declared.Nodes[node].Problems.Where(problem => problem.Site.Kind == SiteKind.Symbol && !IsDeclaredHere(problem.Site, declared.Compilation)))
            {
                Report(problem, Site.Node(node));
            }
        }

        void Report(GraphProblem problem, Site site)
        {
            if (Sites.Workflow(site, workflow, reading) is { } location)
            {
                context.ReportDiagnostic(Diagnostic.Create(ProblemRules.Of(problem.Kind), location, problem.Arguments()));
            }
        }
    }

    private static bool IsDeclaredHere(Site site, Compilation compilation) => DocumentationCommentId
        .GetSymbolsForDeclarationId(site.Detail, compilation)
        .Any(symbol => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly));
}
