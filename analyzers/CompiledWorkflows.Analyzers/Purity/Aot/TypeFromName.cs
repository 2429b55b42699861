using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Purity.Aot;

/// <summary>Executor looks a type up at run time.</summary>
internal static class TypeFromName
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF3103",
        title: "Executor looks a type up at run time",
        messageFormat: "'{0}' finds only what a trimmed or NativeAOT program names elsewhere; name the type here, with 'typeof' or as a type argument",
        category: Categories.Purity,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF3103"));

    /// <summary>Whether a method looks a type up. What it says of itself holds for some arguments only.</summary>
    public static bool IsAbout(IMethodSymbol method) => method is { IsStatic: true, ContainingType: { } type } && method.Name switch
    {
        "GetType" => type.ToDisplayString() == "System.Type",
        "CreateInstance" => !method.IsGenericMethod && type.ToDisplayString() == "System.Activator",
        "Load" => method.Parameters is [{ Type.Name: "String" or "AssemblyName" }] && type.ToDisplayString() == "System.Reflection.Assembly",
        _ => false,
    };

    public static Diagnostic? Check(IInvocationOperation call, SdkAnalyzers sdk)
    {
        var method = call.TargetMethod;
        var isFound = method.Name switch
        {
            // The SDK says nothing of these.
            "Load" => true,
            "GetType" => !sdk.Trim && !IsConstant(call),
            _ => !sdk.Trim && !IsConstant(call) && call.Arguments is not [{ Value: ITypeOfOperation }, ..],
        };
        return isFound ? Diagnostic.Create(Rule, call.Syntax.GetLocation(), $"{method.ContainingType.Name}.{method.Name}") : null;
    }

    private static bool IsConstant(IInvocationOperation call) =>
        call.Arguments.All(argument => argument.Parameter?.Type.SpecialType != SpecialType.System_String || argument.Value.ConstantValue.HasValue)
        && call.Arguments.Any(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String);
}
