using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Purity.Aot;

/// <summary>Executor calls what NativeAOT cannot run.</summary>
internal static class RequiresDynamicCode
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF3101",
        title: "Executor calls what NativeAOT cannot run",
        messageFormat: "'{0}' does not work in a trimmed or NativeAOT program: {1}",
        category: Categories.Purity,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF3101"));

    public static Diagnostic? Check(ISymbol member, IOperation use, SdkAnalyzers sdk) => Annotations.Of(member, sdk) is { } reason
        ? Diagnostic.Create(Rule, use.Syntax.GetLocation(), Name(member), Sentence(reason))
        : null;

    private static string Name(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.Constructor }
        ? $"new {member.ContainingType.Name}"
        : $"{member.ContainingType.Name}.{member.Name}";

    /// <summary>A single sentence ends a message without a full stop.</summary>
    private static string Sentence(string reason) =>
        reason.Length == 0 ? "it needs types or code that such a program does not have"
        : reason.Contains(". ") ? reason
        : reason.TrimEnd('.');
}
