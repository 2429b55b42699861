using System.Collections.Concurrent;
using System.Collections.Immutable;
using CompiledWorkflows.Analyzers.Infrastructure;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Purity.Aot;

/// <summary>Reports what executors and the methods of a graph do that a trimmed or NativeAOT program cannot, where the SDK does not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AotAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RequiresDynamicCode.Rule, DynamicInExecutor.Rule, TypeFromName.Rule, DefaultResolver.Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterLibraryStartAction(static start =>
        {
            var sdk = SdkAnalyzers.Of(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            var methods = new GraphMethods();
            var executors = new ConcurrentDictionary<INamedTypeSymbol, bool>(SymbolEqualityComparer.Default);
            start.RegisterOperationBlockAction(block =>
            {
                if (block.OwningSymbol.ContainingType is { } type && (executors.GetOrAdd(type, IsExecutor) || block.OwningSymbol is IMethodSymbol method && methods.RoleOf(method) is not null))
                {
                    Analyze(block, sdk);
                }
            });
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, SdkAnalyzers sdk)
    {
        if (context.OwningSymbol.IsAnnotated() || context.OperationBlocks.Any(AsksForDynamicCode))
        {
            return;
        }

        foreach (var operation in context.OperationBlocks.SelectMany(block => block.Descendants()))
        {
            var diagnostic = operation switch
            {
                IInvocationOperation lookup when TypeFromName.IsAbout(lookup.TargetMethod) => TypeFromName.Check(lookup, sdk),
                IInvocationOperation invocation => DefaultResolver.Check(invocation) ?? RequiresDynamicCode.Check(invocation.TargetMethod, invocation, sdk),
                IObjectCreationOperation { Constructor: { } constructor } creation => RequiresDynamicCode.Check(constructor, creation, sdk),
                IMethodReferenceOperation reference => RequiresDynamicCode.Check(reference.Method, reference, sdk),
                IPropertyReferenceOperation property => RequiresDynamicCode.Check(property.Property, property, sdk),
                IDynamicInvocationOperation or IDynamicMemberReferenceOperation { Parent: not IDynamicInvocationOperation } or IDynamicIndexerAccessOperation or IDynamicObjectCreationOperation => DynamicInExecutor.Check(operation, sdk),
                _ => null,
            };
            if (diagnostic is not null)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }

    /// <summary>Whether code asks whether it may do what it does.</summary>
    private static bool AsksForDynamicCode(IOperation block) => block.Descendants()
        .Any(operation => operation is IPropertyReferenceOperation { Property: { Name: "IsDynamicCodeSupported" or "IsDynamicCodeCompiled", ContainingType.Name: "RuntimeFeature" } });

    private static bool IsExecutor(INamedTypeSymbol type) => type.Has(KnownTypes.Executor) || type.GetMembers().Any(member => member is IMethodSymbol && member.Has(KnownTypes.Handler));
}
