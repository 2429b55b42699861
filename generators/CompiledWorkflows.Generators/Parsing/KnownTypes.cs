using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Recognises the types of the library, and the few of the platform that handlers use, by name.</summary>
internal static class KnownTypes
{
    public const string Namespace = "CompiledWorkflows";
    public const string Executor = "ExecutorAttribute";
    public const string Handler = "HandlerAttribute";
    public const string Retry = "RetryAttribute";
    public const string AttemptTimeout = "AttemptTimeoutAttribute";
    public const string Compensation = "CompensationAttribute";
    public const string Sends = "SendsAttribute";
    public const string State = "StateAttribute";
    public const string RequestPort = "RequestPortAttribute";
    public const string Workflow = "WorkflowAttribute";
    public const string Start = "StartAttribute";
    public const string Edge = "EdgeAttribute";
    public const string Case = "CaseAttribute";
    public const string Otherwise = "OtherwiseAttribute";
    public const string FanIn = "FanInAttribute";
    public const string Replicas = "ReplicasAttribute";
    public const string SharedState = "SharedStateAttribute";
    public const string Output = "OutputAttribute";
    public const string FormerName = "FormerNameAttribute";

    /// <summary>Whether a type is the library's type of that simple name and arity.</summary>
    public static bool IsLibrary(this INamedTypeSymbol? type, string name, int arity = 0) =>
        type is { ContainingType: null, ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } }
        && type.Arity == arity
        && type.Name == name;

    public static bool Is(this AttributeData attribute, string name, int arity = 0) => attribute.AttributeClass.IsLibrary(name, arity);

    public static AttributeData? Find(this ISymbol symbol, string name, int arity = 0)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.Is(name, arity))
            {
                return attribute;
            }
        }

        return null;
    }

    public static bool Has(this ISymbol symbol, string name, int arity = 0) => symbol.Find(name, arity) is not null;

    /// <summary>Whether the run calls a method with a message: a handler, or a compensation.</summary>
    public static bool IsHandler(this ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.Is(Handler) || attribute.Is(Compensation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The string that an attribute's constructor got, or <see langword="null"/>.</summary>
    public static string? Text(this AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: string text }] ? text : null;

    public static bool IsTask(this ITypeSymbol type, int arity) => IsIn(type, "Task", arity, "Tasks");

    public static bool IsValueTask(this ITypeSymbol type, int arity) => IsIn(type, "ValueTask", arity, "Tasks");

    public static bool IsAsyncEnumerable(this ITypeSymbol type) => IsIn(type, "IAsyncEnumerable", 1, "Generic");

    public static bool IsCancellationToken(this ITypeSymbol type) => IsIn(type, "CancellationToken", 0, "Threading");

    private static bool IsIn(ITypeSymbol type, string name, int arity, string lastNamespace) =>
        type is INamedTypeSymbol { ContainingType: null } named
        && named.Arity == arity
        && named.Name == name
        && named.ContainingNamespace.Name == lastNamespace
        && named.ContainingNamespace.ToDisplayString() is "System.Threading" or "System.Threading.Tasks" or "System.Collections.Generic";
}
