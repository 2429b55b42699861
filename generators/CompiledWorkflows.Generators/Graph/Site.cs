namespace CompiledWorkflows.Generators.Graph;

/// <summary>What a problem is about, without a position: who reports it finds the place in the source again.</summary>
/// <param name="Kind">What kind of declaration it is.</param>
/// <param name="Index">Which of the workflow's declarations of that kind; of a node its index.</param>
/// <param name="Detail">The property of an attribute by its name, or a class or member by its documentation id; else empty.</param>
/// <param name="Type">Which of the types that an attribute names, those in its constructor's arguments after its type arguments; -1 for the whole attribute.</param>
internal readonly record struct Site(SiteKind Kind, int Index = 0, string Detail = "", int Type = -1)
{
    /// <summary>The workflow class.</summary>
    public static Site Workflow => new(SiteKind.Workflow);

    /// <summary>A node where the workflow names it first. Who reads a node alone does not know its index yet.</summary>
    public static Site Node(int node = -1) => new(SiteKind.Node, node);

    public static Site Start(int start, int type = -1) => new(SiteKind.Start, start, Type: type);

    public static Site Edge(int edge, string property = "") => new(SiteKind.Edge, edge, property);

    public static Site FanIn(int fanIn, string property = "") => new(SiteKind.FanIn, fanIn, property);

    public static Site Replicas(int replicas, int type = -1) => new(SiteKind.Replicas, replicas, Type: type);

    /// <summary>The node to which a fan-in leads, where the fan-in names it.</summary>
    public static Site FanInTarget(int fanIn) => new(SiteKind.FanIn, fanIn, Type: 0);

    /// <summary>One of the sources of a fan-in, where the fan-in names it.</summary>
    public static Site FanInSource(int fanIn, int source) => new(SiteKind.FanIn, fanIn, Type: source + 1);

    public static Site SharedState(int state, string property = "") => new(SiteKind.SharedState, state, property);

    /// <summary>The type of a shared state, where its declaration names it.</summary>
    public static Site SharedStateType(int state) => new(SiteKind.SharedState, state, Type: 0);

    public static Site Output(int output, int type = -1) => new(SiteKind.Output, output, Type: type);

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
