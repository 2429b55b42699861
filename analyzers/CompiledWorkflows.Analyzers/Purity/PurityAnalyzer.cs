using System.Collections.Immutable;
using CompiledWorkflows.Analyzers.Infrastructure;
using CompiledWorkflows.Analyzers.Purity.Effects;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Purity;

/// <summary>Reports what the methods that a graph names do besides computing a result from what they take.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PurityAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<EffectKind, DiagnosticDescriptor> Rules = new Dictionary<EffectKind, DiagnosticDescriptor>
    {
        [EffectKind.Clock] = ClockInGraph.Rule,
        [EffectKind.Chance] = ChanceInGraph.Rule,
        [EffectKind.HashCode] = HashCodeInGraph.Rule,
        [EffectKind.Outside] = OutsideInGraph.Rule,
        [EffectKind.MutableStatic] = MutableStaticInGraph.Rule,
        [EffectKind.Change] = ChangeInGraph.Rule,
    }.ToImmutableDictionary();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Rules.Values];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterLibraryStartAction(static start =>
        {
            var methods = new GraphMethods();
            var summaries = new EffectSummaries(start.Compilation);
            start.RegisterOperationBlockAction(block => Analyze(block, methods, summaries));
            start.RegisterSymbolAction(symbol => Analyze(symbol, summaries), SymbolKind.NamedType);
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, GraphMethods methods, EffectSummaries summaries)
    {
        if (context.OwningSymbol is not IMethodSymbol method || methods.RoleOf(method) is not { } role)
        {
            return;
        }

        var reported = new HashSet<(EffectKind, Location)>();
        foreach (var body in context.OperationBlocks.OfType<IBlockOperation>())
        {
            foreach (var (effect, at) in summaries.Of(method, body, context.CancellationToken))
            {
                var location = LocationOf(at);
                if (reported.Add((effect.Kind, location)))
                {
                    context.ReportDiagnostic(Diagnostic.Create(Rules[effect.Kind], location, role, method.Name, Chain(method, effect, method.ContainingType)));
                }
            }
        }
    }

    /// <summary>A constructor has the effects that others than the object which it makes can see.</summary>
    private static void Analyze(SymbolAnalysisContext context, EffectSummaries summaries)
    {
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class } workflow || !workflow.Has(KnownTypes.Workflow))
        {
            return;
        }

        foreach (var (constructor, place) in FirstValues.Of(workflow, context.Compilation, context.CancellationToken))
        {
            foreach (var effect in summaries.Of(constructor, context.CancellationToken).Where(effect => effect.On == Root.Static))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rules[effect.Kind], place, "initial value", constructor.ContainingType.Short(), Chain(constructor, effect, workflow)));
            }
        }
    }

    private static string Chain(IMethodSymbol from, Effect effect, INamedTypeSymbol within) =>
        string.Join(" → ", new ISymbol[] { from }.Concat(effect.Chain).Select(member => Members.Write(member, within)));

    /// <summary>A call in a chain of calls has the place of its name.</summary>
    private static Location LocationOf(IOperation at) => at is IInvocationOperation { Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax } access } }
        ? access.Name.GetLocation()
        : at.Syntax.GetLocation();
}
