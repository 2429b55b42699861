using System.Collections.Concurrent;
using System.Collections.Immutable;
using CompiledWorkflows.Analyzers.Infrastructure;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Reports messages of executors that are changed after they were sent.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SentMessageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [MessageChangedAfterSend.Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterLibraryStartAction(static start =>
        {
            var executors = new ConcurrentDictionary<INamedTypeSymbol, bool>(SymbolEqualityComparer.Default);
            start.RegisterOperationBlockAction(block =>
            {
                if (block.OwningSymbol is IMethodSymbol { ContainingType: { TypeKind: TypeKind.Class } type } && executors.GetOrAdd(type, ExecutorRules.TakesPart))
                {
                    Analyze(block);
                }
            });
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context)
    {
        foreach (var block in context.OperationBlocks.Where(block => block is IBlockOperation))
        {
            var said = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
            var sent = block.DescendantsAndSelf()
                .SelectMany(operation => Variables.CarriedBy(SendOperations.MessageOf(operation)), (operation, variable) => (operation.Syntax, variable))
                .ToLookup(pair => pair.Syntax, pair => pair.variable);
            foreach (var (change, send) in sent.Count == 0 ? [] : LaterChanges.Of(context.GetControlFlowGraph(block), sent))
            {
                if (said.Add(change.Variable))
                {
                    context.ReportDiagnostic(MessageChangedAfterSend.Here(change, send));
                }
            }

            foreach (var (member, send) in RepeatedSends.Of(block, context.OwningSymbol))
            {
                if (said.Add(member))
                {
                    context.ReportDiagnostic(MessageChangedAfterSend.ByNextMessage(member, send));
                }
            }
        }
    }
}
