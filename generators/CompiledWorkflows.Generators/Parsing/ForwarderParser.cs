using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Tells which handlers need a generated member that makes them callable for workflows.</summary>
internal static class ForwarderParser
{
    private const string Prefix = "__cwf_";

    /// <summary>Whether a handler has a forwarder already, which is marked as a handler itself and stands for it: as in a referenced project.</summary>
    public static bool IsReplaced(IMethodSymbol method) =>
        method.DeclaredAccessibility != Accessibility.Public
        && method.ContainingType.MemberNames.Contains(Prefix + method.Name);

    /// <summary>
    /// What a workflow calls: the handler, or the forwarder that a class of this assembly gets for one out of the workflow's reach.
    /// </summary>
    public static string? CallName(IMethodSymbol method, INamedTypeSymbol workflow, Compilation compilation)
    {
        if (compilation.IsSymbolAccessibleWithin(method, workflow))
        {
            return method.Identifier();
        }

        return SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly) ? Prefix + method.Name : null;
    }

    /// <summary>The forwarders of a class, for the handlers among its own that are not public.</summary>
    public static EquatableArray<ForwarderModel> Parse(INamedTypeSymbol type, IEnumerable<ParsedHandler> handlers) => handlers
        .Where(handler => SymbolEqualityComparer.Default.Equals(handler.Method.ContainingType, type))
        .Where(handler => handler.Method.DeclaredAccessibility != Accessibility.Public)
        .Select(handler => Model(handler.Method, type))
        .ToEquatableArray();

    private static ForwarderModel Model(IMethodSymbol method, INamedTypeSymbol type)
    {
        var access = method.ReturnsVoid ? AccessLevel.Public : AccessRules.Of(method.ReturnType, type);
        foreach (var parameter in method.Parameters)
        {
            access = AccessRules.Least(access, AccessRules.Of(parameter.Type, type));
        }

        return new ForwarderModel
        {
            Method = method.Identifier(),
            IsStatic = method.IsStatic,
            ReturnType = method.ReturnsVoid ? "void" : method.ReturnType.QualifiedAnnotated(),
            Parameters = method.Parameters.Select(parameter => $"{parameter.Type.QualifiedAnnotated()} {parameter.Identifier()}").ToEquatableArray(),
            ParameterNames = method.Parameters.Select(parameter => parameter.Identifier()).ToEquatableArray(),
            Access = access,
        };
    }
}
