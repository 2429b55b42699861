using CompiledWorkflows.Analyzers.Executors.Bodies;
using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>An executor declares to send what it never sends.</summary>
internal static class UnsentDeclaration
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0013",
        title: "Declared type is never sent",
        messageFormat: "'{0}' declares [Sends<{1}>] but sends no '{1}'; send one, or remove the declaration",
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0013"));

    public static IEnumerable<Diagnostic> Find(ClassCode code, BaseClasses bases)
    {
        var executor = code.Type;
        if (!SendsParser.DeclaresAny(executor) || !executor.Has(KnownTypes.Executor) || executor.IsAbstract || IsKnownToBase(executor) || SentTypes.Of(code) is not { } sent)
        {
            yield break;
        }

        var others = new HashSet<ITypeSymbol>(sent.Concat(Returned(executor)).Concat(DeclaredBelow(executor)).Select(type => type.WithoutNullable()), SymbolEqualityComparer.Default);
        foreach (var attribute in executor.GetAttributes().Where(attribute => attribute.Is(KnownTypes.Sends, 1)))
        {
            var declared = attribute.AttributeClass!.TypeArguments[0];
            if (declared is not IErrorTypeSymbol
                && !others.Contains(declared.WithoutNullable())
                && attribute.ApplicationSyntaxReference is { } reference
                && (executor.IsSealed || !bases.Contains(executor)))
            {
                yield return Diagnostic.Create(Rule, Location.Create(reference.SyntaxTree, reference.Span), executor.Short(), declared.Short());
            }
        }
    }

    /// <summary>Whether a base class gets the executor as a type argument, and may so send through its context.</summary>
    private static bool IsKnownToBase(INamedTypeSymbol executor)
    {
        for (var type = executor.BaseType; type is not null; type = type.BaseType)
        {
            if (type.TypeArguments.Any(argument => SymbolEqualityComparer.Default.Equals(argument, executor)))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<ITypeSymbol> Returned(INamedTypeSymbol executor) =>
        HandlerParser.Parse(executor, []).Select(handler => handler.Result).OfType<ITypeSymbol>();

    private static List<ITypeSymbol> DeclaredBelow(INamedTypeSymbol executor) =>
        executor.BaseType is { } below ? SendsParser.Parse(below, []) : [];
}
