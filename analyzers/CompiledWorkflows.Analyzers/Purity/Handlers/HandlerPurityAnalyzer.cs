using System.Collections.Immutable;
using CompiledWorkflows.Analyzers.Infrastructure;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Purity.Handlers;

/// <summary>Suggests to handlers what the context of a run has instead of clocks, ids and random numbers of the machine.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerPurityAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ClockInHandler.Rule, DelayInHandler.Rule, NewIdInHandler.Rule, ChanceInHandler.Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterLibraryStartAction(static start => start.RegisterOperationBlockAction(Analyze));
    }

    private static void Analyze(OperationBlockAnalysisContext context)
    {
        if (context.OwningSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary } method || !method.IsHandler())
        {
            return;
        }

        var suggestions = new Suggestions(method, context.ReportDiagnostic);
        foreach (var operation in context.OperationBlocks.SelectMany(block => block.Descendants()))
        {
            switch (operation)
            {
                case IPropertyReferenceOperation property when !IsName(property):
                    suggestions.About(property.Property, property);
                    break;
                case IInvocationOperation invocation:
                    suggestions.About(invocation.TargetMethod, invocation);
                    break;
                case IObjectCreationOperation { Constructor: { } constructor } creation:
                    suggestions.About(constructor, creation);
                    break;
            }
        }
    }

    private static bool IsName(IOperation operation) => operation.Parent is INameOfOperation;
}
