using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>An executor is abstract.</summary>
internal static class AbstractExecutor
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0019",
        title: "Executor is abstract",
        messageFormat: "No workflow can make the executor '{0}' because it is abstract; put [Executor] on the classes that derive from it instead",
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0019"));

    public static IEnumerable<Diagnostic> Find(INamedTypeSymbol type)
    {
        if (type is { IsAbstract: true, IsStatic: false } && type.Has(KnownTypes.Executor))
        {
            yield return Diagnostic.Create(Rule, type.Locations[0], type.Short());
        }
    }
}
