using CompiledWorkflows.Analyzers.Executors.Bodies;
using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>A handler is an iterator: it returns before its code has run.</summary>
internal static class IteratorHandler
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0023",
        title: "Handler is an iterator",
        messageFormat: "'{0}' sends one '{1}', and its code runs whenever somebody enumerates that; return IAsyncEnumerable<{2}> to send what it yields, one by one",
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0023"));

    public static IEnumerable<Diagnostic> Find(Body body)
    {
        if (body.Owner is IMethodSymbol { ReturnType: INamedTypeSymbol { Name: "IEnumerable" or "IEnumerator" } returned } method
            && HandlingClass.IsHandler(method)
            && body.Operations.Any(operation => operation.Kind is OperationKind.YieldReturn or OperationKind.YieldBreak && !IsOfLocalFunction(operation)))
        {
            yield return Diagnostic.Create(Rule, method.Locations[0], body.Name, returned.Short(), returned.TypeArguments is [var element] ? element.Short() : "T");
        }
    }

    private static bool IsOfLocalFunction(IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is ILocalFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }
}
