using CompiledWorkflows.Analyzers.Executors.Bodies;
using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>A handler holds its thread until a task is done.</summary>
internal static class BlockingCall
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0009",
        title: "Handler blocks its thread",
        messageFormat: "'{0}' holds its thread with '{1}', so that other executors wait too and a cancellation goes unheard; {2}",
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0009"));

    public static IEnumerable<Diagnostic> Find(Body body)
    {
        foreach (var operation in body.Operations)
        {
            if (Blocks(operation) is var (what, task, remedy)
                && !Lambdas.IsOnAnotherThread(operation)
                && !operation.IsInNameof()
                && (task is null || !Completion.IsKnown(body, operation, task)))
            {
                yield return Diagnostic.Create(Rule, operation.Syntax.GetLocation(), body.Name, what, remedy);
            }
        }
    }

    /// <summary>How an operation blocks, on which task, and what to do instead; <see langword="null"/> where it does not.</summary>
    private static (string What, IOperation? Task, string Remedy)? Blocks(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: { Name: "Result", ContainingType: var type }, Instance: { } task } when type.IsTask(1) || type.IsValueTask(1) => ("Result", task, "await the task"),
        IInvocationOperation { TargetMethod: { Name: "Wait", ContainingType: var type }, Instance: { } task } when type.IsTask(0) => ("Wait", task, "await the task"),
        IInvocationOperation { TargetMethod.Name: "GetResult", Instance: IInvocationOperation { TargetMethod.Name: "GetAwaiter", Instance: { } task } } when Awaited(task) is { } awaited => ("GetAwaiter().GetResult()", awaited, "await the task"),
        IInvocationOperation { TargetMethod: { Name: "WaitAll" or "WaitAny", ContainingType: var type } method } when type.IsTask(0) => ($"Task.{method.Name}", null, $"await Task.{method.Name.Replace("Wait", "When")}"),
        IInvocationOperation { TargetMethod: { Name: "Sleep", ContainingType: { Name: "Thread", ContainingNamespace.Name: "Threading" } } } => ("Thread.Sleep", null, "await Task.Delay"),
        _ => null,
    };

    /// <summary>The task of which there is an awaiter, without what configures how it is awaited.</summary>
    private static IOperation? Awaited(IOperation operation) =>
        Tasks.Is(operation.Type) ? operation
        : operation is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } && Tasks.Is(task.Type) ? task
        : null;

    private static bool IsInNameof(this IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is INameOfOperation)
            {
                return true;
            }
        }

        return false;
    }
}
