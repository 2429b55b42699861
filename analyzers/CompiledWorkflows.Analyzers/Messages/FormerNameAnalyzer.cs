using System.Collections.Immutable;
using CompiledWorkflows.Analyzers.Infrastructure;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Reports former names under which nothing is looked for in older checkpoints.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FormerNameAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [IdleFormerName.Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterLibraryStartAction(static start =>
            start.RegisterSymbolAction(Analyze, SymbolKind.NamedType, SymbolKind.Field, SymbolKind.Property, SymbolKind.Parameter));
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var symbol = context.Symbol;
        if (!FormerNames.HasAny(symbol))
        {
            return;
        }

        foreach (var attribute in symbol.GetAttributes().Where(attribute => attribute.Is(KnownTypes.FormerName)))
        {
            if (attribute.Text() is { } name
                && FormerNameUse.WhyIdle(symbol, name) is { } reason
                && attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is { } syntax)
            {
                context.ReportDiagnostic(Diagnostic.Create(IdleFormerName.Rule, syntax.GetLocation(), name, Shown(symbol), reason));
            }
        }
    }

    private static string Shown(ISymbol symbol) => symbol is INamedTypeSymbol type ? type.Short() : $"{symbol.ContainingType.Short()}.{symbol.Name}";
}
