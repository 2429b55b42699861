using System.Collections.Immutable;
using CompiledWorkflows.Analyzers.Infrastructure;
using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Parsing.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>
/// Reports types that checkpoints hold and that cannot be saved: of state at its member, of messages at the parameter of the handler that they
/// wait for, of the rest at the attribute of the workflow.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SavedTypeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. SavedTypeRules.All];

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

        var isWorkflow = type.Has(KnownTypes.Workflow);
        var isPort = type.Has(KnownTypes.RequestPort, 2);
        var isExecutor = ExecutorRules.TakesPart(type);
        if ((!isWorkflow && !isPort && !isExecutor) || declared.Find(type) is not { } found)
        {
            return;
        }

        var said = new HashSet<object>();
        var problems = isExecutor ? OfExecutor(found, declared, context.CancellationToken) : [];
        problems = isPort ? problems.Concat(OfPort(found, declared.Compilation, context.CancellationToken)) : problems;
        problems = isWorkflow ? problems.Concat(OfWorkflow(found, declared, context.CancellationToken)) : problems;
        foreach (var (place, problem) in problems)
        {
            if (problem.Kind != CodecProblemKind.Invalid && place is not null && (problem.Mistake is not { } mistake || said.Add(mistake)))
            {
                context.ReportDiagnostic(SavedTypeRules.Create(problem, place));
            }
        }
    }

    private static IEnumerable<(Location? Place, TypeProblem Problem)> OfExecutor(INamedTypeSymbol executor, DeclaredCompilation declared, CancellationToken cancellation)
    {
        var compilation = declared.Compilation;
        var codecs = StateTypes.Codecs(executor, compilation, cancellation);
        foreach (var problem in UpgradeParser.OfExecutor(executor))
        {
            yield return (InSource(problem.Member!), problem);
        }

        foreach (var (member, problem) in StateTypes.Check(executor, codecs))
        {
            yield return (InSource(member), problem);
        }

        foreach (var (handler, parameter, problem) in MessageTypes.Check(executor, codecs))
        {
            if (!MayWait(executor, handler.Parameters[parameter].Type, declared, cancellation))
            {
                continue;
            }

            if (SymbolEqualityComparer.Default.Equals(handler.ContainingType, executor))
            {
                yield return (Type(handler.Parameters[parameter]), problem);
            }
            else if (!BaseRules.IsDeclaredHere(handler.ContainingType, compilation) || TypeArguments.All(handler.ContainingType).Any())
            {
                yield return (InSource(executor), problem);
            }
        }
    }

    /// <summary>Whether messages of a type wait for a class in a workflow of this compilation, or may in one of another since none here knows the class.</summary>
    private static bool MayWait(INamedTypeSymbol executor, ITypeSymbol message, DeclaredCompilation declared, CancellationToken cancellation)
    {
        var answers = TypeArguments.All(executor).Any() ? [] : declared.Workflows.Select(workflow => WaitingMessages.Have(declared.Read(workflow, cancellation), executor, message)).OfType<bool>().ToList();
        return answers.Count == 0 || answers.Contains(true);
    }

    private static IEnumerable<(Location? Place, TypeProblem Problem)> OfPort(INamedTypeSymbol port, Compilation compilation, CancellationToken cancellation)
    {
        var attribute = port.Find(KnownTypes.RequestPort, 2)!;
        var syntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;
        var request = syntax?.DescendantNodes().OfType<TypeArgumentListSyntax>().FirstOrDefault()?.Arguments.FirstOrDefault();
        return new CodecParser(compilation, cancellation)
            .Check(attribute.TypeArgument(0))
            .Select(problem => (request?.GetLocation() ?? InSource(port), problem));
    }

    private static IEnumerable<(Location? Place, TypeProblem Problem)> OfWorkflow(INamedTypeSymbol workflow, DeclaredCompilation declared, CancellationToken cancellation)
    {
        var reading = declared.Read(workflow, cancellation);
        return !reading.Model.IsValid || reading.Model.IsDerived
            ? []
            : MessageTypes.Check(reading, declared.Compilation, cancellation).Select(found => (Sites.Workflow(found.Site, workflow, reading), found.Problem));
    }

    private static Location? InSource(ISymbol symbol) => symbol.Locations.FirstOrDefault(location => location.IsInSource);

    private static Location? Type(IParameterSymbol parameter) =>
        (parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as ParameterSyntax)?.Type?.GetLocation() ?? InSource(parameter);
}
