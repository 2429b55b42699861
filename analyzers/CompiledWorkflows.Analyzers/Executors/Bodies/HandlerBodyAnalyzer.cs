using System.Collections.Immutable;
using CompiledWorkflows.Analyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Executors.Bodies;

/// <summary>Reports what handlers, and the methods of their class that they call, should not do.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerBodyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        BlockingCall.Rule, ChangeOfUnsavedMember.Rule, ChangeOfUnsavedMember.RetryRule, ChangeOfStatic.Rule, EscapingContext.Rule,
        UnawaitedTask.Rule, SharedChangedInPlace.Rule, IteratorHandler.Rule, UnsentDeclaration.Rule,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterLibraryStartAction(static start =>
        {
            var bases = new BaseClasses(start.Compilation);
            start.RegisterSymbolStartAction(symbol => Start(symbol, bases), SymbolKind.NamedType);
        });
    }

    private static void Start(SymbolStartAnalysisContext context, BaseClasses bases)
    {
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class } type || !HandlingClass.Is(type))
        {
            return;
        }

        var code = new ClassCode(type);
        context.RegisterOperationBlockAction(block => code.Add(block.OwningSymbol, block.OperationBlocks));
        context.RegisterSymbolEndAction(end => Report(code, bases, end));
    }

    private static void Report(ClassCode code, BaseClasses bases, SymbolAnalysisContext context)
    {
        code.Complete();
        foreach (var body in code.Handling)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            foreach (var found in BlockingCall.Find(body)
                .Concat(ChangeOfStatic.Find(body, context.Compilation))
                .Concat(EscapingContext.Find(body))
                .Concat(UnawaitedTask.Find(body))
                .Concat(SharedChangedInPlace.Find(body))
                .Concat(IteratorHandler.Find(body)))
            {
                context.ReportDiagnostic(found);
            }
        }

        foreach (var found in ChangeOfUnsavedMember.Find(code, context.Compilation, context.CancellationToken).Concat(UnsentDeclaration.Find(code, bases)))
        {
            context.ReportDiagnostic(found);
        }
    }
}
