using System.Collections.Immutable;
using CompiledWorkflows.Analyzers.Infrastructure;
using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Parsing.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Reports effects whose results cannot be recorded, where they are called.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EffectAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UnrecordableResult.Rule, .. SavedTypeRules.All];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterLibraryStartAction(static start => start.RegisterSyntaxNodeAction(Analyze, SyntaxKind.InvocationExpression));
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (!EffectParser.IsCall(context.Node, context.CancellationToken)
            || EffectParser.Result(context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken).Symbol) is not { } result)
        {
            return;
        }

        var place = ((InvocationExpressionSyntax)context.Node).Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.GetLocation(),
            var other => other.GetLocation(),
        };
        if (EffectParser.HasTypeParameter(result))
        {
            context.ReportDiagnostic(UnrecordableResult.OfTypeParameter(result, place));
            return;
        }

        var codecs = new CodecParser(context.Compilation, context.CancellationToken);
        var problems = codecs.Check(result).ToList();
        foreach (var problem in problems)
        {
            context.ReportDiagnostic(SavedTypeRules.Create(problem, place));
        }

        if (problems.Count == 0 && !codecs.Parse(result).IsNameable)
        {
            context.ReportDiagnostic(UnrecordableResult.OfHiddenType(result, place));
        }
    }
}
