using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CompiledWorkflows.Analyzers.Purity.Aot;

/// <summary>Executor serializes with the default resolver.</summary>
internal static class DefaultResolver
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF3104",
        title: "Executor serializes with the default resolver",
        messageFormat: "'{0}' without options makes formatters at run time, which a NativeAOT program cannot; give options with a resolver that is generated, such as the 'FormatterResolver' of the workflow",
        category: Categories.Purity,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF3104"));

    public static Diagnostic? Check(IInvocationOperation call) =>
        call.TargetMethod is { ContainingType: { Name: "MessagePackSerializer", ContainingNamespace: { Name: "MessagePack", ContainingNamespace.IsGlobalNamespace: true } } type } method
        && call.Arguments.Any(argument => argument is { Parameter.Type.Name: "MessagePackSerializerOptions" } && (argument.IsImplicit || argument.Value.ConstantValue is { HasValue: true, Value: null }))
            ? Diagnostic.Create(Rule, call.Syntax.GetLocation(), $"{type.Name}.{method.Name}")
            : null;
}
