using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>An effect returns something for which no codec can be known where it is called.</summary>
internal static class UnrecordableResult
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2031",
        title: "Result of an effect cannot be recorded",
        messageFormat: "The effect returns '{0}', which cannot be recorded because {1}",
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2031"));

    public static Diagnostic OfTypeParameter(ITypeSymbol result, Location place) =>
        Diagnostic.Create(Rule, place, result.Short(), "it depends on a type parameter; call OnceAsync where the type is known, and hand its result on");

    public static Diagnostic OfHiddenType(ITypeSymbol result, Location place) =>
        Diagnostic.Create(Rule, place, result.Short(), "generated code cannot name it; make it internal or public");
}
