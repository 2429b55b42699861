using System.Collections.Immutable;
using CompiledWorkflows.Analyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>Reports what is sent and not declared, wherever a context is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SendAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UndeclaredSend.Rule, AmbiguousSend.Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterLibraryStartAction(static start => start.RegisterSyntaxNodeAction(Analyze, SyntaxKind.InvocationExpression));
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (SendAttempt.Of(context.Node, context.SemanticModel, context.CancellationToken) is { } attempt
            && (UndeclaredSend.Find(attempt) ?? AmbiguousSend.Find(attempt)) is { } found)
        {
            context.ReportDiagnostic(found);
        }
    }
}
