using CompiledWorkflows.Analyzers.Executors.Bodies;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>A handler starts something that nobody waits for.</summary>
internal static class UnawaitedTask
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0020",
        title: "Nobody waits for a task that a handler starts",
        messageFormat: "'{0}' may be over before {1} is: what fails there is lost, and the next superstep does not wait for it; {2}",
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0020"));

    public static IEnumerable<Diagnostic> Find(Body body)
    {
        foreach (var operation in body.Operations)
        {
            switch (operation)
            {
                // In an async method the compiler says it itself.
                case IExpressionStatementOperation { Operation: IInvocationOperation call } statement
                    when Tasks.Is(call.Type) && !IsInAsync(statement, body) && !Lambdas.IsOnAnotherThread(statement) && EscapingContext.InCall(call) is null:
                    yield return Diagnostic.Create(Rule, call.Syntax.GetLocation(), body.Name, $"'{call.TargetMethod.Name}'", "await it, or return it");
                    break;
                case IAnonymousFunctionOperation { Symbol: { IsAsync: true, ReturnsVoid: true } } lambda
                    when Lambdas.Receiver(lambda) is IInvocationOperation receiver:
                    yield return Diagnostic.Create(Rule, lambda.Syntax.GetLocation(), body.Name, $"the async lambda given to '{receiver.TargetMethod.Name}'", "await each in a loop, or Task.WhenAll of them");
                    break;
            }
        }
    }

    private static bool IsInAsync(IOperation operation, Body body)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol.IsAsync;
                case ILocalFunctionOperation function:
                    return function.Symbol.IsAsync;
            }
        }

        return body.Owner is IMethodSymbol { IsAsync: true };
    }
}
