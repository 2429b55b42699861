namespace CompiledWorkflows.Generators.Graph;

/// <summary>What a problem is about, without a position: who reports it finds the place in the source again.</summary>
/// <param name="Kind">What kind of declaration it is.</param>
/// <param name="Index">Which of the workflow's declarations of that kind; of a node its index.</param>
/// <param name="Detail">The property of an attribute by its name, or a class or member by its documentation id; else empty.</param>
internal readonly record struct Site(SiteKind Kind, int Index = 0, string Detail = "")
{
    /// <summary>The workflow class.</summary>
    public static Site Workflow => default;

    /// <summary>A node where the workflow names it first. Who reads a node alone does not know its index yet.</summary>
    public static Site Node(int node = -1) => new(SiteKind.Node, node);

    public static Site Start(int start) => new(SiteKind.Start, start);

    public static Site Edge(int edge, string property = "") => new(SiteKind.Edge, edge, property);

    public static Site FanIn(int fanIn, string property = "") => new(SiteKind.FanIn, fanIn, property);

    public static Site Replicas(int replicas) => new(SiteKind.Replicas, replicas);

    public static Site SharedState(int state, string property = "") => new(SiteKind.SharedState, state, property);

    public static Site Output(int output) => new(SiteKind.Output, output);

    /// <summary>A class or one of its members.</summary>
    public static Site Symbol(string documentationId) => new(SiteKind.Symbol, Detail: documentationId);
}

/// <summary>The kinds of declarations that a problem can be about.</summary>
internal enum SiteKind
{
    /// <summary>The workflow class.</summary>
    Workflow,

    Node,
    Start,

    /// <summary>An edge, a case or an otherwise.</summary>
    Edge,

    FanIn,
    Replicas,
    SharedState,
    Output,

    /// <summary>A class or a member, wherever it is declared.</summary>
    Symbol,
}
