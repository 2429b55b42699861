using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Executors.Bodies;

/// <summary>What is known of tasks.</summary>
internal static class Tasks
{
    public static bool Is(ITypeSymbol? type) => type is not null && (type.IsTask(0) || type.IsTask(1) || type.IsValueTask(0) || type.IsValueTask(1));

    /// <summary>Whether an operation is a call of <see cref="Task"/> that takes several tasks together.</summary>
    public static bool IsCombination(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "WhenAll" or "WhenAny" or "WhenEach", ContainingType.Name: "Task" } };
}
