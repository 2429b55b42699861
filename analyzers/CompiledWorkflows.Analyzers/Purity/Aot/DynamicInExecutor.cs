using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Purity.Aot;

/// <summary>Executor uses dynamic.</summary>
internal static class DynamicInExecutor
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF3102",
        title: "Executor uses dynamic",
        messageFormat: "'dynamic' does not work in a trimmed or NativeAOT program; use the static type, or an interface",
        category: Categories.Purity,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF3102"));

    public static Diagnostic? Check(IOperation use, SdkAnalyzers sdk) =>
        sdk.Aot || sdk.Trim ? null : Diagnostic.Create(Rule, use.Syntax.GetLocation());
}
