using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Model.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>Parses the members of one type of the program.</summary>
internal sealed class ShapeParser(Compilation compilation, TypeGraph graph, INamedTypeSymbol type, TypeNode node, CodecPlacement placement)
{
    private readonly List<TypeProblem> _problems = [];
    private bool _usesObsolete;

    public void Parse()
    {
        _usesObsolete = node.IsObsolete;
        var shape = type.TypeKind == TypeKind.Interface || type.IsAbstract ? ParseUnion() : ParseObject();
        var upgrades = new UpgradeParser(compilation, type, placement.Within);
        _problems.AddRange(upgrades.Problems());
        var steps = _problems.Count > 0 ? default : upgrades.Steps(ResolveOld).ToEquatableArray();
        foreach (var problem in _problems)
        {
            node.Problems.Add(problem);
        }

        node.Shape = shape with
        {
            Upgrades = steps,
            UsesObsolete = _usesObsolete,
            Problems = _problems.Select(p => (p with { Path = p.Path == Self ? type.Name : type.Name + p.Path }).ToModel()).ToEquatableArray(),
        };
        if (KeyGaps.Of(node.Shape) is var unused and > 0)
        {
            node.Remarks.Add(new TypeProblem(CodecProblemKind.KeyGap, Self, $"{unused}"));
        }
    }

    private TypeShape Shape(ShapeKind kind) => new(
        kind,
        node.Type,
        node.TypeId,
        TypeNames.Hint(type, node.TypeId, compilation.Assembly) + placement.HintMark,
        placement.Namespace,
        placement.Containers,
        placement.Name,
        placement.Given,
        placement.Accessibility,
        type.IsValueType,
        type.IsSealed || type.IsValueType,
        CanContainItself: false,
        HasCallbacks: type.AllInterfaces.Any(i => i is { Name: "IMessagePackSerializationCallbackReceiver", ContainingNamespace.Name: "MessagePack" }),
        UsesObsolete: false,
        default,
        default,
        default,
        default,
        Formatter: null,
        default);

    /// <summary>The codec of the shape that a method upgrades.</summary>
    private TypeNode ResolveOld(IMethodSymbol method)
    {
        var old = graph.Resolve(method.Parameters[0].Type);
        if (old.IsInvalid)
        {
            var (kind, detail) = old.Problems is [var problem, ..] ? (problem.Kind, problem.Detail) : (CodecProblemKind.Invalid, "");
            _problems.Add(new TypeProblem(kind, "." + method.Name, detail, method));
            return old;
        }

        _usesObsolete |= old.IsObsolete || SerializationAttributes.Obsolete(method).Warns;
        node.Parts.Add(new TypePart("." + method.Name + "()", old, method));
        return old;
    }

    private TypeShape ParseUnion()
    {
        var cases = new List<UnionCase>();
        var keys = new HashSet<int>();
        var types = new HashSet<string>(StringComparer.Ordinal);
        var isUnion = false;
        foreach (var attribute in type.GetAttributes())
        {
            if (!SerializationAttributes.Is(attribute, "MessagePack", "UnionAttribute"))
            {
                continue;
            }

            isUnion = true;
            if (attribute.ConstructorArguments is not [{ Value: int key }, { Value: ITypeSymbol named }])
            {
                Report(CodecProblemKind.InvalidUnion, Self, "a [Union] of it names no key and type; write [Union(0, typeof(…))]");
                continue;
            }

            var part = graph.Resolve(named);
            var conversion = compilation.ClassifyCommonConversion(named, type);
            var wrong = part.IsInvalid ? $"'{named.Short()}' is a type that generated code cannot name; make it internal or public"
                : part == node ? $"it names itself; let [Union] name the types that implement it or derive from it"
                : !conversion.IsImplicit || conversion.IsUserDefined ? $"'{named.Short()}' neither implements it nor derives from it; let [Union] name a type that does"
                : !keys.Add(key) ? $"two types have the key {key} in its [Union]; give each a key of its own"
                : !types.Add(part.Type) ? $"its [Union] names '{named.Short()}' twice; name it once"
                : null;
            if (wrong is not null)
            {
                Report(CodecProblemKind.InvalidUnion, "(" + named.Name + ")", wrong);
                continue;
            }

            _usesObsolete |= part.IsObsolete;
            node.Parts.Add(new TypePart("(" + named.Name + ")", part));
            cases.Add(new UnionCase(key, part.Type, part.Expression));
        }

        if (!isUnion)
        {
            Report(CodecProblemKind.NotConcrete, Self, Remedies.OfUnknownClasses(type, compilation));
        }

        return Shape(ShapeKind.Union) with { Cases = cases.OrderBy(c => c.Key).ToEquatableArray() };
    }

    private TypeShape ParseObject()
    {
        var contract = SerializationContract.Of(type);
        var collector = new MemberCollector(compilation, type, placement.Within);
        var members = contract.Select(collector.Collect(contract.IsExplicit), ReportLost);
        if (collector.IsAmbiguous)
        {
            Report(CodecProblemKind.Invalid, Self);
        }

        if (!contract.IsAnnotated)
        {
            foreach (var lost in collector.Lost)
            {
                ReportLost(CodecProblemKind.InaccessibleMember, lost, Remedies.OfHidden(lost, compilation));
            }
        }

        var found = new ConstructorFinder(compilation, type, placement.Within).Find(members, contract.ByIndex);
        if (found is null)
        {
            Report(CodecProblemKind.NoConstructor, Self, Remedies.OfConstruction(type, compilation));
        }

        var (constructor, arguments) = found ?? (null, []);
        if (constructor is not null)
        {
            _usesObsolete |= SerializationAttributes.Obsolete(constructor).Warns;
        }

        FormerKeys.Read(members, constructor, arguments);
        foreach (var member in members)
        {
            if (FormerKeys.FindTaken(member, members) is { } taken)
            {
                ReportLost(CodecProblemKind.InvalidKey, member.Symbol, $"its former name '{taken.Key}' is also a name of '{taken.By.Name}'; remove it from one of the two");
            }
        }

        var setsRequired = constructor is not null
            && SerializationAttributes.Find(constructor, "System.Diagnostics.CodeAnalysis", "SetsRequiredMembersAttribute") is not null;
        var shapes = new List<MemberShape>();
        var indices = new Dictionary<CandidateMember, int>();
        foreach (var member in members)
        {
            if (CreateMember(member, arguments.Contains(member), setsRequired) is { } shape)
            {
                indices[member] = shapes.Count;
                shapes.Add(shape);
            }
        }

        if (!contract.IsAnnotated)
        {
            ReportKept(collector, shapes);
        }

        return Shape(contract.ByIndex ? ShapeKind.Array : ShapeKind.Map) with
        {
            Members = shapes.ToEquatableArray(),
            Parameters = constructor is null || arguments.Exists(a => !indices.ContainsKey(a))
                ? default
                : arguments.Select((a, i) => new ParameterShape(indices[a], Literals.Default(constructor.Parameters[i]))).ToEquatableArray(),
        };
    }

    /// <summary>A field is not kept by properties none of which comes back, unless the user leaves them out.</summary>
    private void ReportKept(MemberCollector collector, List<MemberShape> shapes)
    {
        foreach (var (field, properties) in collector.Kept)
        {
            if (!properties.Exists(p => SerializationAttributes.IsIgnored(p) || shapes.Exists(s => s.Name == p.Name && s.Restore != MemberRestore.None)))
            {
                ReportLost(CodecProblemKind.InaccessibleMember, field, Remedies.OfHidden(field, compilation));
            }
        }
    }

    private MemberShape? CreateMember(CandidateMember member, bool isArgument, bool setsRequired)
    {
        var isRequired = member.IsRequired && !setsRequired;
        var isSaved = member.CanRead && (member.Key is not null || member.Index >= 0);
        if (!isSaved && !isRequired)
        {
            return null;
        }

        var part = SerializationAttributes.MessagePack(member.Symbol, "MessagePackFormatterAttribute") is { } formatter
            ? graph.ResolveFormatter(member.Type, null, formatter)
            : graph.Resolve(member.Type);
        var restore = Restore(member, part, isArgument, isRequired);
        if (isSaved && restore == MemberRestore.None && !member.IsExplicit && !member.KeepsValue)
        {
            // Computed from other members.
            return null;
        }

        var segment = "." + member.Name;
        if (isSaved && restore == MemberRestore.None && member.KeepsValue)
        {
            ReportLost(CodecProblemKind.GetOnlyMember, member.Symbol, Remedies.OfReadOnly(member.Symbol, compilation));
            return null;
        }

        if (part.IsInvalid)
        {
            var (kind, detail) = part.Problems is [var problem, ..] ? (problem.Kind, problem.Detail) : (CodecProblemKind.Invalid, "");
            ReportLost(kind, member.Symbol, detail);
            return null;
        }

        if (member.IsAccessed && !part.IsNameable)
        {
            ReportLost(CodecProblemKind.InaccessibleMember, member.Symbol, Remedies.OfHidden(member.Symbol, compilation));
            return null;
        }

        var obsolete = SerializationAttributes.Obsolete(member.Symbol);
        _usesObsolete |= obsolete.Warns || part.IsObsolete;
        if (isSaved)
        {
            node.Parts.Add(new TypePart(segment, part, member.Symbol));
        }

        return new MemberShape(
            member.Name,
            member.Key,
            member.FormerKeys,
            member.Index,
            member.IsHidden || member.IsAccessed ? TypeNames.Code(member.Symbol.ContainingType) : null,
            member.IsAccessed ? member.Symbol is IPropertySymbol ? "<" + member.Name + ">k__BackingField" : member.Name : null,
            part.Type,
            part.IsValueType,
            part.Expression,
            restore,
            isRequired,
            (restore is MemberRestore.Assignment or MemberRestore.Initializer or MemberRestore.ReadOnlyField)
                && member.MayHaveInitial
                && (part.Restoring & (restore == MemberRestore.ReadOnlyField ? Restoring.Into : Restoring.Initial)) != 0,
            isSaved);
    }

    private MemberRestore Restore(CandidateMember member, TypeNode part, bool isArgument, bool isRequired) =>
        isArgument ? MemberRestore.Constructor
        : member.CanAssign ? (member.IsInitOnly || isRequired ? MemberRestore.Initializer : MemberRestore.Assignment)
        : member.IsReadOnlyField ? MemberRestore.ReadOnlyField
        : (part.Restoring & Restoring.Into) != 0 && !IsDerived(member) ? MemberRestore.Filling
        : MemberRestore.None;

    /// <summary>Whether a computed property needs no saving itself, since what it is computed from is saved.</summary>
    private bool IsDerived(CandidateMember member) =>
        !member.KeepsValue
        && !member.IsExplicit
        && member.Symbol.DeclaringSyntaxReferences.Length > 0
        && (SymbolEqualityComparer.Default.Equals(placement.Within, member.Symbol.ContainingType)
            || !member.Symbol.ContainingType.GetMembers().Any(m => m is IFieldSymbol { IsImplicitlyDeclared: false, IsStatic: false, DeclaredAccessibility: Accessibility.Private }));

    private static ITypeSymbol MemberType(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    private string Self => ": " + TypeNames.Display(type);

    private void Report(CodecProblemKind kind, string path, string detail = "") => _problems.Add(new TypeProblem(kind, path, detail));

    private void ReportLost(CodecProblemKind kind, ISymbol member, string detail) =>
        _problems.Add(new TypeProblem(kind, "." + member.Name + ": " + TypeNames.Display(MemberType(member)), detail, member));
}
