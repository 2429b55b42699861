using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>The library's codecs by the metadata names of the types they are for.</summary>
internal static class BuiltInCodecs
{
    private static readonly Dictionary<string, BuiltInCodec> ByMetadataName = Create();

    /// <summary>The codec of a type, if it is one of the framework's that there is one for.</summary>
    public static BuiltInCodec? Find(INamedTypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        return definition.ContainingType is null
            && IsFramework(definition.ContainingNamespace)
            && ByMetadataName.TryGetValue(definition.ContainingNamespace.ToDisplayString() + "." + definition.MetadataName, out var codec)
                ? codec
                : null;
    }

    public static bool IsFramework(INamespaceSymbol ns)
    {
        while (ns is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            ns = ns.ContainingNamespace;
        }

        return ns.Name == "System";
    }

    private static Dictionary<string, BuiltInCodec> Create()
    {
        var codecs = new Dictionary<string, BuiltInCodec>(StringComparer.Ordinal);
        AddPlain(
            "System",
            "SByte Byte Int16 UInt16 Int32 UInt32 Int64 UInt64 Int128 UInt128 Boolean Char Single Double Half Decimal String Guid Uri Version "
            + "DateTime DateTimeOffset TimeSpan DateOnly TimeOnly ValueTuple");
        AddPlain("System.Numerics", "BigInteger Complex Vector2 Vector3 Vector4 Quaternion Matrix3x2 Matrix4x4");
        AddPlain("System.Text", "Rune StringBuilder");
        AddPlain("System.Collections", "BitArray");

        Add("System", "Nullable`1", "NullableCodec", "");
        Add("System", "Memory`1", "MemoryCodec", "[]");
        Add("System", "ReadOnlyMemory`1", "ReadOnlyMemoryCodec", "[]");
        Add("System", "ArraySegment`1", "ArraySegmentCodec", "[]");
        Add("System.Buffers", "ReadOnlySequence`1", "ReadOnlySequenceCodec", "[]");
        for (var arity = 1; arity <= 8; arity++)
        {
            Add("System", "Tuple`" + arity, "TupleCodec", ".Item");
            Add("System", "ValueTuple`" + arity, "ValueTupleCodec", ".Item");
        }

        AddCollections("System.Collections.Generic", "List LinkedList Queue Stack", Restoring.Into);
        AddCollections("System.Collections.Generic", "HashSet SortedSet", Restoring.Into | Restoring.Initial);
        AddCollections("System.Collections.ObjectModel", "Collection ObservableCollection", Restoring.Into);
        AddCollections("System.Collections.ObjectModel", "ReadOnlyCollection ReadOnlyObservableCollection ReadOnlySet", Restoring.None);
        AddCollections("System.Collections.Concurrent", "ConcurrentQueue ConcurrentStack ConcurrentBag", Restoring.Into);
        AddCollections("System.Collections.Immutable", "ImmutableArray ImmutableList ImmutableQueue ImmutableStack", Restoring.None);
        AddCollections("System.Collections.Immutable", "ImmutableHashSet ImmutableSortedSet", Restoring.Initial);
        AddCollections("System.Collections.Frozen", "FrozenSet", Restoring.Initial);
        AddInterfaces("System.Collections.Generic", "IEnumerable IReadOnlyCollection IReadOnlyList", 1, Restoring.None);
        AddInterfaces("System.Collections.Generic", "ICollection IList", 1, Restoring.Into);
        AddInterfaces("System.Collections.Generic", "ISet", 1, Restoring.Into | Restoring.Initial);
        AddInterfaces("System.Collections.Generic", "IReadOnlySet", 1, Restoring.Initial);
        AddInterfaces("System.Collections.Immutable", "IImmutableList IImmutableQueue IImmutableStack", 1, Restoring.None);
        AddInterfaces("System.Collections.Immutable", "IImmutableSet", 1, Restoring.Initial);
        AddInterfaces("System.Collections.Generic", "IDictionary", 2, Restoring.Into | Restoring.Initial);
        AddInterfaces("System.Collections.Generic", "IReadOnlyDictionary", 2, Restoring.Initial);
        AddInterfaces("System.Collections.Immutable", "IImmutableDictionary", 2, Restoring.Initial);
        AddDictionaries("System.Collections.Generic", "Dictionary SortedDictionary SortedList OrderedDictionary", Restoring.Into | Restoring.Initial);
        AddDictionaries("System.Collections.Concurrent", "ConcurrentDictionary", Restoring.Into | Restoring.Initial);
        AddDictionaries("System.Collections.ObjectModel", "ReadOnlyDictionary", Restoring.None);
        AddDictionaries("System.Collections.Immutable", "ImmutableDictionary ImmutableSortedDictionary", Restoring.Initial);
        AddDictionaries("System.Collections.Frozen", "FrozenDictionary", Restoring.Initial);
        Add("System.Collections.Generic", "KeyValuePair`2", "KeyValuePairCodec", ".Key .Value");
        Add("System.Collections.Generic", "PriorityQueue`2", "PriorityQueueCodec", "[] [].Priority", Restoring.Into | Restoring.Initial);
        return codecs;

        void Add(string ns, string metadataName, string codec, string segments, Restoring restoring = Restoring.None) =>
            codecs.Add(ns + "." + metadataName, new BuiltInCodec(codec, segments, restoring));

        void AddPlain(string ns, string names)
        {
            foreach (var name in names.Split(' '))
            {
                Add(ns, name, name + "Codec", "");
            }
        }

        void AddCollections(string ns, string names, Restoring restoring)
        {
            foreach (var name in names.Split(' '))
            {
                Add(ns, name + "`1", name + "Codec", "[]", restoring);
            }
        }

        void AddDictionaries(string ns, string names, Restoring restoring)
        {
            foreach (var name in names.Split(' '))
            {
                Add(ns, name + "`2", name + "Codec", "[].Key [].Value", restoring);
            }
        }

        void AddInterfaces(string ns, string names, int arity, Restoring restoring)
        {
            foreach (var name in names.Split(' '))
            {
                Add(ns, name + "`" + arity, name.Substring(1) + "InterfaceCodec", arity == 1 ? "[]" : "[].Key [].Value", restoring);
            }
        }
    }
}

/// <summary>A codec of the library. A generic one takes each type argument followed by that type's codec.</summary>
/// <param name="Name">Its name without type arguments.</param>
/// <param name="Segments">What the elements are called in the path of a problem, by type argument.</param>
/// <param name="Restoring">How it reads where there is already a value.</param>
internal readonly record struct BuiltInCodec(string Name, string Segments, Restoring Restoring)
{
    public string Segment(int argument) => Segments switch
    {
        ".Item" => argument < 7 ? ".Item" + (argument + 1) : ".Rest",
        _ when Segments.IndexOf(' ') is var space and > 0 => argument == 0 ? Segments.Substring(0, space) : Segments.Substring(space + 1),
        _ => Segments,
    };
}
