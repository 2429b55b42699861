using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Gives the types that take part in one workflow their indexes. Types that differ only in annotations or tuple names are one.</summary>
internal sealed class TypeTable(Compilation compilation, INamedTypeSymbol workflow)
{
    private readonly Dictionary<ITypeSymbol, int> _known = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<ITypeSymbol> _types = [];
    private readonly List<TypeRef> _references = [];

    public ITypeSymbol this[int index] => _types[index];

    public int Index(ITypeSymbol type)
    {
        if (_known.TryGetValue(type, out var index))
        {
            return index;
        }

        var reference = TypeRefs.Of(type, workflow);
        if (!_indexes.TryGetValue(reference.Key, out index))
        {
            index = _types.Count;
            _indexes.Add(reference.Key, index);
            _types.Add(type);
            _references.Add(reference);
        }

        _known.Add(type, index);
        return index;
    }

    public EquatableArray<TypeRef> References() => _references.ToEquatableArray();

    public EquatableArray<DeclaredType> Declare() => _types
        .Select((type, index) => Declare(type, index))
        .ToEquatableArray();

    /// <summary>Whether a value of one type is one of the other too: by an identity, reference or boxing conversion.</summary>
    public bool Converts(ITypeSymbol from, ITypeSymbol to)
    {
        var conversion = compilation.ClassifyConversion(from, to);
        return conversion.IsIdentity || (conversion.IsImplicit && (conversion.IsReference || conversion.IsBoxing));
    }

    private DeclaredType Declare(ITypeSymbol type, int index)
    {
        var ids = Parsing.Types.FormerTypeNames.Ids(type);
        return new DeclaredType { Name = _references[index].Display, Id = ids[0], FormerIds = ids.Skip(1).ToEquatableArray(), ConvertsTo = Conversions(index) };
    }

    private EquatableArray<int> Conversions(int from)
    {
        var targets = new List<int>();
        for (var to = 0; to < _types.Count; to++)
        {
            if (to != from && CanBeOfOtherTypes(_types[to]) && Converts(_types[from], _types[to]))
            {
                targets.Add(to);
            }
        }

        return targets.ToEquatableArray();
    }

    /// <summary>False for most types, without asking the compiler about each pair: only a type's own values are of one that is sealed.</summary>
    private static bool CanBeOfOtherTypes(ITypeSymbol type) => type is not { IsSealed: true, TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Enum };
}
