using CompiledWorkflows;

/// <summary>The language that handlers greet in.</summary>
public sealed class Language(string name) : WorkflowMiddleware
{
    private static readonly AsyncLocal<string?> Ambient = new();

    public static string Current => Ambient.Value ?? "none";

    public override async ValueTask InvokeRunAsync(RunMiddlewareContext context, Func<ValueTask> next)
    {
        Ambient.Value = name;
        await next();
    }
}
