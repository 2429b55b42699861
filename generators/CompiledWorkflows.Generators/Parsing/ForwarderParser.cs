using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Tells which handlers need a generated member that makes them callable for workflows.</summary>
internal static class ForwarderParser
{
    private const string Prefix = "__cwf_";

    /// <summary>
    /// What a workflow calls. A handler that is not public may be out of its reach; its class then has a forwarder, which a class of
    /// another assembly shows and one of this assembly will have got.
    /// </summary>
    public static string? CallName(IMethodSymbol method, INamedTypeSymbol workflow, Compilation compilation)
    {
        if (compilation.IsSymbolAccessibleWithin(method, workflow))
        {
            return method.Identifier();
        }

        var name = Prefix + method.Name;
        if (SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly))
        {
            return name;
        }

        return method.ContainingType.GetMembers(name).Any(member => compilation.IsSymbolAccessibleWithin(member, workflow)) ? name : null;
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
