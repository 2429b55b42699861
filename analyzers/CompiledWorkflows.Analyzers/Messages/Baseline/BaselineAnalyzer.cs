using System.Collections.Immutable;
using CompiledWorkflows.Analyzers.Infrastructure;
using CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;
using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;
using CompiledWorkflows.Generators.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CompiledWorkflows.Analyzers.Messages.Baseline;

/// <summary>Compares the checkpoint contract of a project with the one that is checked in beside it, if there is one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. BaselineRules.All];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var file = start.Options.AdditionalFiles.FirstOrDefault(each => Path.GetFileName(each.Path) == BaselineFile.Name);
            if (file?.GetText(start.CancellationToken) is not { } text)
            {
                return;
            }

            var baseline = new ProjectBaseline(DeclaredCompilation.Of(start.Compilation), BaselineFile.Parse(text.Lines.Select(line => line.ToString())));
            start.RegisterSymbolAction(symbol => Analyze(symbol, baseline), SymbolKind.NamedType);
            start.RegisterAdditionalFileAction(context =>
            {
                if (context.AdditionalFile.Path == file.Path)
                {
                    Analyze(context, text, baseline);
                }
            });
        });
    }

    /// <summary>Says at a type, and at its members, what is new or different of them.</summary>
    private static void Analyze(SymbolAnalysisContext context, ProjectBaseline baseline)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        foreach (var change in baseline.ChangesOf(type, context.CancellationToken))
        {
            if (Sites.Symbol(Site.Symbol(change.Place.Symbol), type) is { } location)
            {
                context.ReportDiagnostic(Create(change, location));
            }
        }
    }

    /// <summary>Says in the file what is no longer in the source, and what nobody understands.</summary>
    private static void Analyze(AdditionalFileAnalysisContext context, SourceText text, ProjectBaseline baseline)
    {
        for (var i = 0; i < baseline.File.Lines.Count; i++)
        {
            if (baseline.File.Lines[i] is { IsMalformed: true } line)
            {
                context.ReportDiagnostic(Diagnostic.Create(MalformedLine.Rule, Line(i), line.Text.Trim()));
            }
        }

        foreach (var change in baseline.ChangesOf(null, context.CancellationToken))
        {
            context.ReportDiagnostic(Create(change, Line(baseline.File.Lines.ToList().FindIndex(line => change.Removed[0].Equals(line.Element)))));
        }

        Location Line(int index) => Location.Create(context.AdditionalFile.Path, text.Lines[index].Span, text.Lines.GetLinePositionSpan(text.Lines[index].Span));
    }

    private static Diagnostic Create(ContractChange change, Location location) =>
        Diagnostic.Create(BaselineRules.Of(change.Kind), location, FixProperties.Of(change), [.. change.Arguments]);
}
