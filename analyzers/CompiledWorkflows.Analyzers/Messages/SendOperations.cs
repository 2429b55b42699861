using CompiledWorkflows.Analyzers.Executors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Finds the operations that send messages.</summary>
internal static class SendOperations
{
    /// <summary>The message that an operation sends while the method goes on; <see langword="null"/> where it sends none.</summary>
    public static IOperation? MessageOf(IOperation operation) => operation switch
    {
        IInvocationOperation call when SendMethods.IsName(call.TargetMethod.Name) && SendMethods.IsContext(call.Instance?.Type ?? call.Arguments.FirstOrDefault()?.Value.Type)
            => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "message")?.Value,
        IReturnOperation { Kind: OperationKind.YieldReturn } yielded => yielded.ReturnedValue,
        _ => null,
    };
}
