using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>The methods by which a context sends.</summary>
internal static class SendMethods
{
    public static bool IsName(string name) => Arguments(name) > 0;

    /// <summary>How many arguments a method of that name takes: the message, and perhaps a time; none where no such method sends.</summary>
    public static int Arguments(string name) => name switch
    {
        "Send" => 1,
        "SendAfter" or "SendAt" => 2,
        _ => 0,
    };

    /// <summary>What such a method sends.</summary>
    public static IParameterSymbol? Message(IMethodSymbol send) => send.Parameters.FirstOrDefault(parameter => parameter.Name == "message");

    public static bool IsContext(ITypeSymbol? type) => type is INamedTypeSymbol named && named.IsLibrary("ExecutorContext", 1);
}
