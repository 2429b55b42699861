using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Executors.Bodies;

/// <summary>Tells who gets a lambda, and whether that one calls it elsewhere or later.</summary>
internal static class Lambdas
{
    /// <summary>The call, object creation, assignment or whatever else a lambda is given to.</summary>
    public static IOperation? Receiver(IAnonymousFunctionOperation lambda)
    {
        var current = lambda.Parent;
        while (current is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation or IArgumentOperation)
        {
            current = current.Parent;
        }

        return current;
    }

    /// <summary>Whether an operation stands in a lambda that another thread runs.</summary>
    public static bool IsOnAnotherThread(IOperation operation) => Around(operation).Any(lambda => Receiver(lambda) switch
    {
        IInvocationOperation call => StartsWork(call.TargetMethod),
        IObjectCreationOperation { Type.Name: "Thread" or "Timer" } => true,
        _ => false,
    });

    /// <summary>Whether a method runs what it is given on the thread pool.</summary>
    public static bool StartsWork(IMethodSymbol method) => (method.ContainingType.Name, method.Name)
        is ("Task", "Run") or ("TaskFactory", "StartNew") or ("ThreadPool", "QueueUserWorkItem" or "UnsafeQueueUserWorkItem");

    /// <summary>The lambdas around an operation, the nearest first.</summary>
    public static IEnumerable<IAnonymousFunctionOperation> Around(IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation lambda)
            {
                yield return lambda;
            }
        }
    }
}
