using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Generators.Parsing.Types;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>What the generated part of a class of this compilation saves: the state that it declares, and that of its base classes.</summary>
internal sealed class ClassState
{
    private ClassState(INamedTypeSymbol type, CodecParser codecs, OpenCodecs open, Compilation compilation, List<GraphProblem> problems, CancellationToken cancellation)
    {
        Codecs = codecs;
        Open = open;
        States = StateParser.Parse(type, codecs, problems);
        if (StateParser.NearestBase(type) is not { } stateful || !BaseRules.HasPart(stateful, type, compilation, cancellation))
        {
            return;
        }

        var given = GivenTo(stateful, compilation, cancellation);
        if (given.Any(saved => AccessRules.Of(saved, type) == AccessLevel.None))
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.StateNotSaved, SiteOf.Symbol(type), type.Short(), stateful.Short()));
            return;
        }

        BaseCodecs = given.Select(codecs.Parse).ToEquatableArray();
        Base = stateful;
        problems.AddRange(Unsaved(type, SiteOf.Symbol(type), BaseCodecs));
    }

    /// <summary>The state that the class declares itself, in ordinal order of the names under which it is saved.</summary>
    public EquatableArray<StateModel> States { get; }

    /// <summary>The nearest base class with state, if its part can be called.</summary>
    public INamedTypeSymbol? Base { get; }

    /// <summary>The codecs that its part is given.</summary>
    public EquatableArray<CodecModel> BaseCodecs { get; }

    /// <summary>The codecs that the class is given itself.</summary>
    public OpenCodecs Open { get; }

    /// <summary>What has parsed the codecs that the class knows.</summary>
    public CodecParser Codecs { get; }

    /// <summary>Reads the definition of a class.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="compilation">The compilation that it is in.</param>
    /// <param name="problems">Gets what is wrong with its state.</param>
    /// <param name="cancellation">Ends the parsing.</param>
    /// <param name="codecs">What parses the codecs of a class that is not generic, where that is used for others too.</param>
    public static ClassState Of(INamedTypeSymbol definition, Compilation compilation, List<GraphProblem> problems, CancellationToken cancellation, CodecParser? codecs = null)
    {
        var open = new OpenCodecs(definition);
        var state = Read(problems);

        // When all types are known whose codecs are given, so are the names of the type parameters.
        return open.Types.Count == 0 ? state : Read([]);

        ClassState Read(List<GraphProblem> found) => new(
            definition,
            open.IsGeneric ? new CodecParser(new TypeGraph(compilation) { Open = open }, cancellation) : codecs ?? new CodecParser(compilation, cancellation),
            open,
            compilation,
            found,
            cancellation);
    }

    /// <summary>The problem of state that cannot be saved since the type arguments of its class cannot.</summary>
    public static IEnumerable<GraphProblem> Unsaved(INamedTypeSymbol type, Site site, IEnumerable<CodecModel> given)
    {
        var paths = given.SelectMany(codec => codec.Problems).Select(problem => problem.Path).Distinct().ToList();
        return paths.Count == 0 ? [] : [GraphProblem.Of(GraphProblemKind.StateNotSaved, site, [type.Short(), .. paths])];
    }

    /// <summary>The types whose codecs the part of a class, of this compilation or of another assembly, is given: as they are in this closed form of the class.</summary>
    public static IReadOnlyList<ITypeSymbol> GivenTo(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        if (!BaseRules.IsDeclaredHere(type, compilation))
        {
            return BaseRules.Given(type);
        }

        if (!new OpenCodecs(type.OriginalDefinition).IsGeneric)
        {
            return [];
        }

        var types = Of(type.OriginalDefinition, compilation, [], cancellation).Open.Types;
        var substitution = new Substitution(type, compilation);
        return [.. types.Select(substitution.Apply)];
    }
}
