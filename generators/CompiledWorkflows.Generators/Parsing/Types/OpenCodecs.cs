using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Model.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>
/// The codecs that the generated part of a generic class does not know: those of types that depend on its type parameters. Whoever closes the
/// class gives them as type arguments, so only types that others can name are here.
/// </summary>
internal sealed class OpenCodecs
{
    private readonly HashSet<ITypeParameterSymbol> _parameters = new(SymbolEqualityComparer.Default);
    private readonly SortedDictionary<string, ITypeSymbol> _types = new(StringComparer.Ordinal);

    public OpenCodecs(INamedTypeSymbol owner)
    {
        Owner = owner;
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var type = owner; type is not null; type = type.ContainingType)
        {
            // One that an inner class has a namesake of cannot be named there.
            _parameters.UnionWith(type.TypeParameters.Where(parameter => names.Add(parameter.Name)));
        }
    }

    /// <summary>The class.</summary>
    public INamedTypeSymbol Owner { get; }

    /// <summary>Whether the class, or one around it, has type parameters.</summary>
    public bool IsGeneric => _parameters.Count > 0;

    /// <summary>The types that have been asked for, in ordinal order of their names.</summary>
    public IReadOnlyCollection<ITypeSymbol> Types => _types.Values;

    /// <summary>The type parameters that stand for their codecs.</summary>
    public EquatableArray<CodecParameter> Parameters => Types.Select(Parameter).ToEquatableArray();

    /// <summary>How accessible a member of the class can be that names all the types.</summary>
    public AccessLevel Access => Types.Aggregate(AccessLevel.Public, (least, type) => AccessRules.Least(least, AccessRules.Of(type, Owner)));

    /// <summary>
    /// The type parameter that stands for the codec of a type, or <see langword="null"/> where the class knows the codec. Its name is final only
    /// when every type has been asked for once.
    /// </summary>
    public TypeNode? Find(ITypeSymbol type)
    {
        if (!Depends(type) || AccessRules.Of(type, Owner) is not (AccessLevel.Public or AccessLevel.Internal))
        {
            return null;
        }

        var name = TypeNames.Code(type);
        _types[name] = type;
        return new TypeNode
        {
            Type = name,
            TypeId = TypeNames.Id(type),
            Expression = Name(_types.Keys.TakeWhile(key => key != name).Count()),
            IsValueType = type.IsValueType,
            IsNameable = false,
            Restoring = RestoringRules.Of(type),
        };
    }

    /// <summary>Whether a type is made of the class's type parameters, and of no others.</summary>
    public bool Depends(ITypeSymbol type)
    {
        var parameters = new HashSet<ITypeParameterSymbol>(SymbolEqualityComparer.Default);
        TypeArguments.CollectParameters(type, parameters);
        return parameters.Count > 0 && parameters.IsSubsetOf(_parameters);
    }

    private static string Name(int index) => "__cwf_TCodec" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static CodecParameter Parameter(ITypeSymbol type, int index)
    {
        var restoring = RestoringRules.Of(type);
        return new CodecParameter(Name(index), TypeNames.Code(type), (restoring & Restoring.Into) != 0, (restoring & Restoring.Initial) != 0);
    }
}
