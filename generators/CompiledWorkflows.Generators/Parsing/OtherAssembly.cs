using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>
/// Reads what a workflow of another assembly shows in its generated part. Its attributes are there to be read, but of its methods and of its
/// executors' handlers the compiler shows no private ones, and internal ones to friends alone.
/// </summary>
internal static class OtherAssembly
{
    /// <summary>What it takes, by its run methods.</summary>
    public static IEnumerable<ITypeSymbol> Inputs(WorkflowContext context, INamedTypeSymbol workflow) => workflow.GetMembers("RunAsync")
        .OfType<IMethodSymbol>()
        .Where(context.IsAccessible)
        .Where(method => method.Parameters is [_, { Type: INamedTypeSymbol options }, { Type: var token }] && options.IsLibrary("RunOptions") && token.IsCancellationToken())
        .Select(method => method.Parameters[0].Type);

    /// <summary>What it sends: by the library's class under it, where that names the one type; otherwise what can be told of the nodes that are outputs.</summary>
    public static IEnumerable<ITypeSymbol> Outputs(INamedTypeSymbol workflow, IEnumerable<ITypeSymbol> visible)
    {
        var generated = workflow.BaseType;
        while (generated is not null && !generated.IsLibrary("Workflow", 1))
        {
            generated = generated.BaseType;
        }

        return generated?.TypeArguments[0] switch
        {
            null or { SpecialType: SpecialType.System_Object } => visible,
            INamedTypeSymbol none when none.IsLibrary("NoOutput") => [],
            var only => [only],
        };
    }
}
