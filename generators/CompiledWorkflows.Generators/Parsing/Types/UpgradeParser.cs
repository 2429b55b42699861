using CompiledWorkflows.Generators.Model.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>Reads how older values of one type are upgraded, step by step, and what is wrong with it.</summary>
internal sealed class UpgradeParser(Compilation compilation, INamedTypeSymbol type, ISymbol within)
{
    /// <summary>The greatest version that has a next one: a version is a byte.</summary>
    private const int LastVersion = 254;

    private readonly IReadOnlyList<(IMethodSymbol Method, int Version)> _methods = UpgradeMethods.Of(type);

    /// <summary>What is wrong with each method that cannot be called.</summary>
    public IEnumerable<TypeProblem> Problems()
    {
        for (var i = 0; i < _methods.Count; i++)
        {
            if (Problem(i) is { } detail)
            {
                yield return Problem(_methods[i].Method, detail);
            }
        }
    }

    /// <summary>The steps of a type all of whose methods can be called.</summary>
    /// <param name="resolve">Finds the codec of the shape that a method takes.</param>
    public IEnumerable<UpgradeShape> Steps(Func<IMethodSymbol, TypeNode> resolve) => _methods.Select(each =>
    {
        var old = resolve(each.Method);
        return new UpgradeShape(each.Version, TypeNames.Escape(each.Method.Name), old.Expression, old.IsValueType);
    });

    /// <summary>The problem of a type that is written in a way that has no versions.</summary>
    public static IEnumerable<TypeProblem> Unversioned(INamedTypeSymbol type) => UpgradeMethods.Of(type).Select(each =>
        Problem(each.Method, $"'{type.Short()}' is written by a formatter of its own or as a collection, which has no versions; let a type that holds it have the upgrade"));

    /// <summary>The problem of an executor, which is no value: its state is saved member by member.</summary>
    public static IEnumerable<TypeProblem> OfExecutor(INamedTypeSymbol executor) => UpgradeMethods.Of(executor).Select(each =>
        Problem(each.Method, $"'{executor.Short()}' is an executor, whose state is saved member by member; let the type of a state member have the upgrade") with { Path = $"{executor.Short()}.{each.Method.Name}" });

    private static TypeProblem Problem(IMethodSymbol method, string detail) => new(CodecProblemKind.InvalidUpgrade, "." + method.Name, detail, method);

    private string? Problem(int index)
    {
        var (method, version) = _methods[index];
        var isLast = index == _methods.Count - 1;
        var next = isLast ? default : _methods[index + 1];
        if (!method.IsStatic)
        {
            return "it is not static; make it static";
        }

        if (method.MethodKind != MethodKind.Ordinary || method.IsGenericMethod || method.ReturnsByRef || method.ReturnsByRefReadonly || method.Parameters is not [{ RefKind: RefKind.None } parameter])
        {
            return $"it has to take one value, as it was in version {version}, and return it as it is later";
        }

        if (version is < 1 or > LastVersion)
        {
            return $"{version} is no version that has a next one; versions go from 1 to {LastVersion}";
        }

        if (!isLast && next.Version == version)
        {
            return $"'{next.Method.Name}' upgrades version {version} too; remove one of the two";
        }

        if (!isLast && next.Version != version + 1)
        {
            return $"nothing upgrades version {version + 1}; let a method with [Upgrade({version + 1})] take what it returns";
        }

        if (UpgradeMethods.Has(parameter.Type))
        {
            return $"'{parameter.Type.Short()}' has upgrades itself; let it be a type that is as the value was in version {version}, for good";
        }

        var returned = isLast ? type : next.Method.Parameters is [var taken, ..] ? taken.Type : type;
        if (!SymbolEqualityComparer.Default.Equals(method.ReturnType, returned))
        {
            return isLast
                ? $"it is the last and does not return '{type.Short()}'"
                : $"it does not return '{returned.Short()}', which '{next.Method.Name}' takes";
        }

        return compilation.IsSymbolAccessibleWithin(method, within)
            ? null
            : $"generated code cannot reach it; make it {(SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly) ? $"internal, or '{type.Short()}' partial" : "public")}";
    }
}
