using System.Runtime.CompilerServices;
using CompiledWorkflows.Generators.Model.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>
/// The types that have been met, with what is known of each. Outside of generic classes that is the same whoever asks: a compilation has one graph,
/// in which each type is read once.
/// </summary>
internal sealed class TypeGraph(Compilation compilation)
{
    private const string Library = "global::CompiledWorkflows.Generated.";

    private static readonly ConditionalWeakTable<Compilation, TypeGraph> Shared = new();

    private readonly Dictionary<ITypeSymbol, TypeNode> _nodes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, TypeNode> _nodesByExpression = new(StringComparer.Ordinal);
    private readonly Queue<(INamedTypeSymbol Type, TypeNode Node, CodecPlacement Placement)> _pending = new();
    private readonly Queue<TypeNode> _unvisited = new();
    private readonly CycleFinder _cycles = new();

    /// <summary>What is met on behalf of the type that is being read.</summary>
    private List<TypeMention> _mentions = [];

    /// <summary>Inside of a generic class, the codecs that it is given.</summary>
    public OpenCodecs? Open { get; init; }

    /// <summary>Of a generic class about which it is only asked what is wrong: its type parameters are taken to be types that can be saved.</summary>
    public OpenCodecs? Assumed { get; init; }

    /// <summary>The graph of a compilation, which goes with it. It is locked by who uses it: analyzers run at the same time.</summary>
    public static TypeGraph Of(Compilation compilation) => Shared.GetValue(compilation, static each => new TypeGraph(each));

    /// <summary>The node of a type, with all its parts.</summary>
    public TypeNode Complete(ITypeSymbol type, CancellationToken cancellation)
    {
        _mentions = [];
        var node = Resolve(type);
        while (_pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var (pending, pendingNode, placement) = _pending.Dequeue();
            _mentions = pendingNode.Mentions;
            new ShapeParser(compilation, this, pending, pendingNode, placement).Parse();
            _unvisited.Enqueue(pendingNode);
        }

        while (_unvisited.Count > 0)
        {
            _cycles.Visit(_unvisited.Dequeue());
        }

        return node;
    }

    /// <summary>The node of a type, whose members may still have to be parsed.</summary>
    public TypeNode Resolve(ITypeSymbol type)
    {
        if (!_nodes.TryGetValue(type, out var node))
        {
            var mentions = _mentions;
            _mentions = [];
            node = _nodes[type] = Unique(Create(type));
            node.Mentions.AddRange(_mentions);
            _mentions = mentions;
        }

        _mentions.Add(new TypeMention(type, node));
        return node;
    }

    /// <summary>A codec that calls a formatter which the user names.</summary>
    public TypeNode ResolveFormatter(ITypeSymbol type, INamedTypeSymbol? owner, AttributeData attribute)
    {
        if (FormatterParser.Parse(compilation, type, owner, attribute) is not { } found)
        {
            return Unsupported(type, CodecProblemKind.InaccessibleType, Remedies.OfFormatter(attribute));
        }

        var node = Unique(found);
        _mentions.Add(new TypeMention(null, node));
        return node;
    }

    /// <summary>The node that has the same codec, if there is one already.</summary>
    private TypeNode Unique(TypeNode node)
    {
        if (node.IsInvalid)
        {
            // Types that cannot be named have no name by which two of them would be one.
            return node;
        }

        if (_nodesByExpression.TryGetValue(node.Expression, out var same) && same.TypeId == node.TypeId)
        {
            return same;
        }

        return _nodesByExpression[node.Expression] = node;
    }

    public static TypeNode Invalid() => new()
    {
        Type = "object",
        TypeId = "?",
        Expression = Library + "UnsupportedCodec<object>",
        IsInvalid = true,
        Problems = { new TypeProblem(CodecProblemKind.Invalid, "") },
    };

    public static TypeNode Unsupported(ITypeSymbol type, CodecProblemKind kind, string detail, bool isNameable = true) => new()
    {
        Type = TypeNames.Code(type),
        TypeId = TypeNames.Id(type),
        Expression = Library + "UnsupportedCodec<" + TypeNames.Code(type) + ">",
        IsValueType = type.IsValueType,
        IsNameable = isNameable,
        Problems = { new TypeProblem(kind, ": " + TypeNames.Display(type), detail) },
    };

    private TypeNode Create(ITypeSymbol type)
    {
        if (Open?.Find(type) is { } given)
        {
            return given;
        }

        switch (type)
        {
            case IDynamicTypeSymbol:
            case { SpecialType: SpecialType.System_Object }:
                return Unsupported(compilation.ObjectType, CodecProblemKind.Untyped, "");
            case ITypeParameterSymbol when Assumed?.Depends(type) == true:
                return Assumption(type);
            case ITypeParameterSymbol:
                return Unnameable(CodecProblemKind.OpenGeneric, type, "");
            case IPointerTypeSymbol or IFunctionPointerTypeSymbol:
            case { IsRefLikeType: true }:
            case { SpecialType: SpecialType.System_Void or SpecialType.System_TypedReference }:
                return Unnameable(CodecProblemKind.ProcessBound, type, ProcessBoundTypes.Unmanaged);
            case IArrayTypeSymbol array:
                return CreateArray(array);
            case INamedTypeSymbol { TypeKind: not TypeKind.Error, IsUnboundGenericType: false, IsStatic: false } named:
                return CreateNamed(named);
            case INamedTypeSymbol { IsUnboundGenericType: true }:
                return Unnameable(CodecProblemKind.OpenGeneric, type, "");
            default:
                return Invalid();
        }
    }

    private TypeNode CreateArray(IArrayTypeSymbol array)
    {
        var element = Resolve(array.ElementType);
        if (element.IsInvalid)
        {
            return element;
        }

        if (array.Rank > 4)
        {
            return Unsupported(array, CodecProblemKind.UnknownType, Remedies.OfDimensions, element.IsNameable);
        }

        var isBytes = array.Rank == 1 && array.ElementType.SpecialType == SpecialType.System_Byte;
        var codec = array.Rank == 1 ? "ArrayCodec" : "Array" + array.Rank + "DCodec";
        var node = new TypeNode
        {
            Type = TypeNames.Code(array),
            TypeId = TypeNames.Id(array),
            IsObsolete = element.IsObsolete,
            Expression = isBytes ? Library + "ByteArrayCodec" : Library + codec + "<" + element.Type + ", " + element.Expression + ">",
            IsNameable = element.IsNameable,
        };
        node.Parts.Add(new TypePart("[]", element));
        return node;
    }

    private TypeNode CreateNamed(INamedTypeSymbol type)
    {
        if (!TypeArguments.AreBounded(type))
        {
            return Unsupported(type, CodecProblemKind.EndlessType, "");
        }

        if (type.IsFileLocal || SerializationAttributes.Obsolete(type).Fails)
        {
            return Unnameable(CodecProblemKind.InaccessibleType, type, Remedies.OfUnnameable(type));
        }

        foreach (var argument in TypeArguments.All(type))
        {
            if (argument is ITypeParameterSymbol && Open?.Depends(argument) == true)
            {
                // Its codec is asked for where a value of it is saved.
                continue;
            }

            if (Resolve(argument) is { IsInvalid: true } invalid)
            {
                return invalid;
            }
        }

        var isNameable = compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);
        if (type.TypeKind == TypeKind.Delegate)
        {
            return Unsupported(type, CodecProblemKind.ProcessBound, ProcessBoundTypes.Delegate, isNameable);
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return type.EnumUnderlyingType is { } underlying ? CreateEnum(type, Resolve(underlying), isNameable) : Invalid();
        }

        if (SerializationAttributes.MessagePack(type, "MessagePackFormatterAttribute") is { } formatter)
        {
            return Unversioned(ResolveFormatter(type, type, formatter), type);
        }

        if (BuiltInCodecs.Find(type) is { } builtIn)
        {
            return CreateBuiltIn(type, builtIn);
        }

        if (SerializationAttributes.Find(type, "System.Runtime.CompilerServices", "InlineArrayAttribute") is not null)
        {
            return Unsupported(type, CodecProblemKind.UnknownType, Remedies.OfInlineArray, isNameable);
        }

        if (ProcessBoundTypes.Find(type) is { } remedy)
        {
            return Unsupported(type, CodecProblemKind.ProcessBound, remedy, isNameable);
        }

        return Collections.Find(type) is { } collection
            ? Unversioned(CreateCollection(type, collection, isNameable), type)
            : CreateShape(type, isNameable);
    }

    private static TypeNode CreateEnum(INamedTypeSymbol type, TypeNode underlying, bool isNameable) => new()
    {
        Type = TypeNames.Code(type),
        TypeId = TypeNames.Id(type),
        Expression = Library + "EnumCodec<" + TypeNames.Code(type) + ", " + underlying.Type + ", " + underlying.Expression + ">",
        IsValueType = true,
        IsNameable = isNameable,
        IsObsolete = SerializationAttributes.Obsolete(type).Warns,
    };

    private TypeNode CreateBuiltIn(INamedTypeSymbol type, BuiltInCodec codec)
    {
        var arguments = type.TypeArguments;
        var isOfBytes = arguments is [{ SpecialType: SpecialType.System_Byte }]
            && codec.Name is "MemoryCodec" or "ReadOnlyMemoryCodec" or "ReadOnlySequenceCodec" or "ArraySegmentCodec";
        var parts = arguments.Select((a, i) => new TypePart(codec.Segment(i), Resolve(a))).ToList();
        var node = new TypeNode
        {
            Type = TypeNames.Code(type),
            TypeId = TypeNames.Id(type),
            Expression = Library + (isOfBytes ? "Byte" + codec.Name
                : parts.Count == 0 ? codec.Name
                : codec.Name + "<" + string.Join(", ", parts.Select(p => p.Node.Type + ", " + p.Node.Expression)) + ">"),
            IsValueType = type.IsValueType,
            IsNameable = parts.TrueForAll(p => p.Node.IsNameable),
            IsObsolete = parts.Exists(p => p.Node.IsObsolete),
            Restoring = codec.Restoring,
        };
        node.Parts.AddRange(parts);
        return node;
    }

    private TypeNode CreateCollection(INamedTypeSymbol type, CollectionType collection, bool isNameable)
    {
        if (collection.Elements.IsEmpty)
        {
            return Unsupported(type, CodecProblemKind.UnknownType, Remedies.OfCollection(type), isNameable);
        }

        var parts = collection.Elements.Select((e, i) => new TypePart(collection.Elements.Length == 1 ? "[]" : i == 0 ? "[].Key" : "[].Value", Resolve(e))).ToList();
        if (parts.Find(p => p.Node.IsInvalid).Node is { } invalid)
        {
            return invalid;
        }

        var node = new TypeNode
        {
            Type = TypeNames.Code(type),
            TypeId = TypeNames.Id(type),
            Expression = Library + (parts.Count == 1 ? "CustomCollectionCodec<" : "CustomDictionaryCodec<")
                + TypeNames.Code(type) + ", " + string.Join(", ", parts.Select(p => p.Node.Type + ", " + p.Node.Expression)) + ">",
            IsValueType = type.IsValueType,
            IsNameable = isNameable && parts.TrueForAll(p => p.Node.IsNameable),
            IsObsolete = SerializationAttributes.Obsolete(type).Warns || parts.Exists(p => p.Node.IsObsolete),
            Restoring = RestoringRules.Of(type, collection),
        };
        node.Parts.AddRange(parts);
        return node;
    }

    /// <summary>Notes that a type has upgrades for nothing.</summary>
    private static TypeNode Unversioned(TypeNode node, INamedTypeSymbol type)
    {
        node.Problems.AddRange(UpgradeParser.Unversioned(type));
        return node;
    }

    private TypeNode CreateShape(INamedTypeSymbol type, bool isNameable)
    {
        if (BuiltInCodecs.IsFramework(type.ContainingNamespace) && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
        {
            return Unsupported(type, CodecProblemKind.UnknownType, Remedies.OfFramework(type), isNameable);
        }

        var typeId = TypeNames.Id(type);
        var isOpen = Open?.Depends(type) == true;
        var found = isOpen ? CodecPlacement.FindOpen(type, typeId, Open!, compilation) : CodecPlacement.Find(type, typeId, compilation);
        if (found is not { } placement)
        {
            return Unsupported(type, CodecProblemKind.InaccessibleType, Remedies.OfInaccessible(type, compilation), isNameable);
        }

        if (!isNameable && placement.Containers.IsEmpty)
        {
            return Unnameable(CodecProblemKind.InaccessibleType, type, Remedies.OfInaccessible(type, compilation));
        }

        var node = new TypeNode
        {
            Type = TypeNames.Code(type),
            TypeId = typeId,
            Expression = placement.Expression,
            IsValueType = type.IsValueType,
            IsNameable = isNameable && !isOpen,
            IsObsolete = SerializationAttributes.Obsolete(type).Warns || (!isOpen && TypeArguments.All(type).Any(a => Resolve(a).IsObsolete)),
        };
        if (!_nodesByExpression.ContainsKey(node.Expression))
        {
            _pending.Enqueue((type, node, placement));
        }

        return node;
    }

    private static TypeNode Unnameable(CodecProblemKind kind, ITypeSymbol type, string detail)
    {
        var node = Invalid();
        node.Problems.Clear();
        node.Problems.Add(new TypeProblem(kind, ": " + TypeNames.Display(type), detail));
        return node;
    }

    private static TypeNode Assumption(ITypeSymbol type) => new()
    {
        Type = TypeNames.Code(type),
        TypeId = TypeNames.Id(type),
        Expression = "?" + TypeNames.Code(type),
        IsValueType = type.IsValueType,
    };
}
