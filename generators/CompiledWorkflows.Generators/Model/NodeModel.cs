using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Pictures;

namespace CompiledWorkflows.Generators.Model;

/// <summary>A node of a workflow as its generated code needs it. Message types are indexes into the workflow's types.</summary>
internal sealed record NodeModel
{
    public required TypeRef Type { get; init; }

    public required string Id { get; init; }

    /// <summary>What its id was in older checkpoints.</summary>
    public EquatableArray<string> FormerIds { get; init; }

    public required NodeKind Kind { get; init; }

    /// <summary>How many instances of it there are.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>The camel-case name of its constructor parameter, unique in the workflow and escaped where it is a keyword.</summary>
    public string Parameter { get; init; } = "";

    public EquatableArray<HandlerModel> Handlers { get; init; }

    /// <summary>
    /// The message types sent; of a request port the response and the response with its request, of a sub-workflow its outputs, of an
    /// inner port the bare request and the <c>Request</c>. The handlers of an inner port are of the bare response and of the <c>Answer</c>.
    /// </summary>
    public EquatableArray<int> Sends { get; init; }

    /// <summary>Whether <c>new T()</c> compiles in the workflow.</summary>
    public bool HasDefaultConstructor { get; init; }

    /// <summary>The constructor to call with services, or <see langword="null"/> where there is none that can be called.</summary>
    public ConstructorModel? ServiceConstructor { get; init; }

    /// <summary>Whether the executor or a base class of it has state.</summary>
    public bool HasState { get; init; }

    /// <summary>How the node saves that state where the executor is generic and cannot itself; otherwise <see langword="null"/>.</summary>
    public GenericStateModel? GenericState { get; init; }

    /// <summary>Of a request port: whether it answers requests whose time has passed.</summary>
    public bool Expires { get; init; }

    /// <summary>Of a sub-workflow: whether a constructor of its own takes an <see cref="IServiceProvider"/>.</summary>
    public bool TakesServices { get; init; }

    /// <summary>Of a sub-workflow: what it looks like.</summary>
    public Picture? Inner { get; init; }

    /// <summary>Of a sub-workflow: what its checkpoints depend on, as text; see <see cref="Contract"/>.</summary>
    public string InnerContract { get; init; } = "";
}
