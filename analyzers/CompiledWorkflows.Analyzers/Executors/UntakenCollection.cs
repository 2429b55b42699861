using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>A handler returns a collection, which is one message, where its elements are handled.</summary>
internal static class UntakenCollection
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0015",
        title: "Handler sends a collection that nothing takes",
        messageFormat: "'{0}' sends one '{1}', but '{2}' handles each '{3}' by itself; return IAsyncEnumerable<{3}>, or send each through the context",
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0015"));

    public static IEnumerable<Diagnostic> Find(INamedTypeSymbol executor, DeclaredEdges edges, Compilation compilation)
    {
        if (!executor.Has(KnownTypes.Executor))
        {
            yield break;
        }

        foreach (var handler in executor.GetMembers().OfType<IMethodSymbol>().Where(method => method.Has(KnownTypes.Handler)))
        {
            if (Sent(handler) is { } collection
                && Element(collection) is { } element
                && edges.TargetsOf(executor) is { } targets
                && !targets.Any(target => Takes(target, collection, compilation))
                && targets.FirstOrDefault(target => Takes(target, element, compilation)) is { } taker)
            {
                yield return Diagnostic.Create(Rule, handler.Locations[0], $"{executor.Short()}.{handler.Name}", collection.Short(), taker.Short(), element.Short());
            }
        }
    }

    private static ITypeSymbol? Sent(IMethodSymbol handler) => handler.ReturnsVoid || handler.ReturnType.IsAsyncEnumerable() ? null
        : handler.ReturnType.IsTask(1) || handler.ReturnType.IsValueTask(1) ? ((INamedTypeSymbol)handler.ReturnType).TypeArguments[0]
        : handler.ReturnType;

    private static ITypeSymbol? Element(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => null,
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } sequence => sequence.TypeArguments[0],
        _ => type.AllInterfaces.FirstOrDefault(each => each.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0],
    };

    private static bool Takes(INamedTypeSymbol node, ITypeSymbol message, Compilation compilation) => Handled(node).Any(handled => compilation.ClassifyCommonConversion(message, handled).IsImplicit);

    private static IEnumerable<ITypeSymbol> Handled(INamedTypeSymbol node) => node.Find(KnownTypes.RequestPort, 2) is { } port
        ? [port.AttributeClass!.TypeArguments[0]]
        : HandlerParser.Parse(node, []).Where(handler => handler.Messages.Count == 1).Select(handler => handler.Messages[0]);
}
