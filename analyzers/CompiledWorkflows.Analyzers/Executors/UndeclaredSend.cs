using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>What is sent is of no type that the executor declares.</summary>
internal static class UndeclaredSend
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0012",
        title: "Type that is sent is not declared",
        messageFormat: "'{0}' cannot send '{1}' because it declares {2}; add [Sends<{1}>] to the class",
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0012"));

    public static Diagnostic? Find(SendAttempt attempt)
    {
        if (attempt.Fitting.Count > 0 || attempt.Type is not { } type || !IsNamed(type))
        {
            return null;
        }

        var declared = attempt.Declared.Count == 0 ? "no [Sends<T>]" : "only " + string.Join(", ", attempt.Declared.Select(each => $"'{each.Short()}'"));
        return Diagnostic.Create(
            Rule,
            attempt.Location,
            attempt.Sender.Short(),
            type.Short(),
            declared);
    }

    /// <summary>Whether an attribute could name the type, if it were accessible.</summary>
    private static bool IsNamed(ITypeSymbol type) => type.ContainingType is not null || AccessRules.AtTop(type.WithoutNullable()) != AccessLevel.None;
}
