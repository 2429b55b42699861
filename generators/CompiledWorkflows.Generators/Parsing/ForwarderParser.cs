using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Tells which handlers need a generated member that makes them callable for workflows.</summary>
internal static class ForwarderParser
{
    private const string Prefix = "__cwf_";

    /// <summary>Whether a handler has a forwarder already, which is marked as a handler itself and stands for it: as in a referenced project.</summary>
    public static bool IsReplaced(IMethodSymbol method, INamedTypeSymbol executor) =>
        method.DeclaredAccessibility != Accessibility.Public
        && Lineage(executor, method).Any(type => type.MemberNames.Contains(Prefix + method.Name));

    /// <summary>What a workflow calls: the handler, or the forwarder for one out of the workflow's reach; <see langword="null"/> where no class can hold one.</summary>
    public static string? CallName(IMethodSymbol method, INamedTypeSymbol executor, INamedTypeSymbol workflow, Compilation compilation, CancellationToken cancellation) =>
        compilation.IsSymbolAccessibleWithin(method, workflow) ? method.Identifier()
            : Holder(method, executor, compilation, cancellation) is null ? null
            : Prefix + method.Name;

    /// <summary>The forwarders that a class holds: for the handlers among its own, and among those it inherits from a class that gets no part, that are not public.</summary>
    public static EquatableArray<ForwarderModel> Parse(INamedTypeSymbol type, IEnumerable<ParsedHandler> handlers, Compilation compilation, CancellationToken cancellation) => handlers
        .SelectMany(handler => handler.Compensation is { } compensation ? new[] { handler, compensation } : [handler])
        .Where(handler => handler.Method.DeclaredAccessibility != Accessibility.Public)
        .Where(handler => SymbolEqualityComparer.Default.Equals(Holder(handler.Method, type, compilation, cancellation), type.OriginalDefinition))
        .Select(handler => Model(handler.Method, type))
        .ToEquatableArray();

    /// <summary>
    /// The class that holds a handler's forwarder: the one that declares it; where that gets no part, the first executor that inherits it
    /// and may call it, so that the executors derived from that one inherit the forwarder too.
    /// </summary>
    private static INamedTypeSymbol? Holder(IMethodSymbol method, INamedTypeSymbol executor, Compilation compilation, CancellationToken cancellation)
    {
        var declaring = method.ContainingType.OriginalDefinition;
        if (IsExtended(declaring))
        {
            return declaring;
        }

        return method.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal
            ? null
            : Lineage(executor, method).LastOrDefault(type => type.Has(KnownTypes.Executor) && IsExtended(type) && compilation.IsSymbolAccessibleWithin(method.OriginalDefinition, type));

        bool IsExtended(INamedTypeSymbol type) =>
            SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly) && ClassParser.IsExtensible(type, cancellation);
    }

    /// <summary>The definitions of the classes from an executor to the one that declares the handler.</summary>
    private static IEnumerable<INamedTypeSymbol> Lineage(INamedTypeSymbol executor, IMethodSymbol method)
    {
        for (var type = executor.OriginalDefinition; type is not null; type = type.BaseType?.OriginalDefinition)
        {
            yield return type;
            if (SymbolEqualityComparer.Default.Equals(type, method.ContainingType.OriginalDefinition))
            {
                yield break;
            }
        }
    }

    private static ForwarderModel Model(IMethodSymbol method, INamedTypeSymbol type)
    {
        var access = method.ReturnsVoid ? AccessLevel.Public : AccessRules.Of(method.ReturnType, type);
        foreach (var parameter in method.Parameters)
        {
            access = AccessRules.Least(access, AccessRules.Of(parameter.Type, type));
        }

        var names = Names(method);
        return new ForwarderModel
        {
            Method = method.Identifier(),
            IsStatic = method.IsStatic,
            IsCompensation = method.Has(KnownTypes.Compensation),
            ReturnType = method.ReturnsVoid ? "void" : method.ReturnType.QualifiedAnnotated(),
            Parameters = method.Parameters.Select((parameter, index) => $"{parameter.Type.QualifiedAnnotated()} {names[index]}").ToEquatableArray(),
            ParameterNames = names.ToEquatableArray(),
            Access = access,
        };
    }

    /// <summary>The names of a method's parameters; others where source that is being written gives two the same.</summary>
    private static List<string> Names(IMethodSymbol method)
    {
        var names = method.Parameters.Select(parameter => parameter.Identifier()).ToList();
        return names.Distinct().Count() == names.Count ? names : [.. names.Select((_, index) => $"argument{index}")];
    }
}
