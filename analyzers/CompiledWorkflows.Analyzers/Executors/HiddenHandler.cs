using CompiledWorkflows.Analyzers.Executors.Bodies;
using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>A member of a derived class is called in the place of an inherited handler.</summary>
internal static class HiddenHandler
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0007",
        title: "Handler is hidden by another member",
        messageFormat: "'{0}' hides the handler '{1}', so that no message reaches that; override the handler, or give one of the two another name",
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0007"));

    public static IEnumerable<Diagnostic> Find(INamedTypeSymbol type, Compilation compilation)
    {
        for (var current = type.BaseType; current is { SpecialType: SpecialType.None } && HandlingClass.KnowsLibrary(current); current = current.BaseType)
        {
            foreach (var handler in type.MemberNames.SelectMany(name => current.GetMembers(name)).OfType<IMethodSymbol>().Where(IsCalledByName))
            {
                if (type.GetMembers(handler.Name).FirstOrDefault(member => Hides(member, handler, compilation)) is { } hiding
                    && hiding.Locations.FirstOrDefault(location => location.IsInSource) is { } location)
                {
                    yield return Diagnostic.Create(Rule, location, $"{type.Short()}.{hiding.Name}", $"{current.Short()}.{handler.Name}");
                }
            }
        }
    }

    /// <summary>Workflows call a handler by its name, as C# finds it; what is not accessible to them has a name of its own.</summary>
    private static bool IsCalledByName(IMethodSymbol method) => method.Has(KnownTypes.Handler) && IsAccessible(method);

    private static bool IsAccessible(ISymbol member) =>
        member.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    /// <summary>Of a derived class C# takes any method that applies, however well one of a base class fits. Two handlers of the same messages are an error of their own.</summary>
    private static bool Hides(ISymbol member, IMethodSymbol handler, Compilation compilation) => IsAccessible(member) && member switch
    {
        IMethodSymbol { IsOverride: true } => false,
        IMethodSymbol { MethodKind: MethodKind.Ordinary } method => Applies(method, handler, compilation) && !(method.Has(KnownTypes.Handler) && TakesTheSame(method, handler)),
        IMethodSymbol => false,
        _ => true,
    };

    private static bool Applies(IMethodSymbol method, IMethodSymbol handler, Compilation compilation) =>
        method.Parameters.Length >= handler.Parameters.Length
        && method.Parameters.Skip(handler.Parameters.Length).All(parameter => parameter.IsOptional || parameter.IsParams)
        && handler.Parameters.Zip(method.Parameters, (given, taken) => taken.RefKind is RefKind.None or RefKind.In
            && (taken.Type is ITypeParameterSymbol || compilation.ClassifyCommonConversion(given.Type, taken.Type).IsImplicit)).All(fits => fits);

    private static bool TakesTheSame(IMethodSymbol method, IMethodSymbol handler) =>
        method.Parameters.Length > 0 && handler.Parameters.Length > 0
        && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type.WithoutNullable(), handler.Parameters[0].Type.WithoutNullable());
}
