using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>What is sent converts to several declared types, and none is better.</summary>
internal static class AmbiguousSend
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0021",
        title: "What is sent fits several declared types",
        messageFormat: "'{0}' cannot tell as which of '{1}' it sends this; cast it to the one that is meant, as in Send(({2})message)",
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0021"));

    public static Diagnostic? Find(SendAttempt attempt) => attempt.Fitting.Count < 2
        ? null
        : Diagnostic.Create(
            Rule,
            attempt.Location,
            attempt.Sender.Short(),
            string.Join("', '", attempt.Fitting.Select(each => each.Short())),
            attempt.Fitting[0].Short());
}
