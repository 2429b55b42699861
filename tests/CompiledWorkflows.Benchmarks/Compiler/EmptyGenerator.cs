using Microsoft.CodeAnalysis;

namespace Benchmarks.Compiler;

/// <summary>Looks for the same attributes as ours and makes nothing of them: what any generator like it costs.</summary>
[Generator]
public sealed class EmptyGenerator : IIncrementalGenerator
{
    private static readonly string[] Attributes = ["ExecutorAttribute", "SendsAttribute`1", "StateAttribute", "HandlerAttribute", "WorkflowAttribute"];

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        foreach (var attribute in Attributes)
        {
            var found = context.SyntaxProvider.ForAttributeWithMetadataName($"CompiledWorkflows.{attribute}", static (_, _) => true, static (_, _) => true);
            context.RegisterSourceOutput(found, static (_, _) => { });
        }
    }
}
