using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Tests.Graph;

/// <summary>Builds declared graphs by names.</summary>
internal sealed class GraphBuilder
{
    private readonly List<(string Name, string[] Bases)> _types = [];
    private readonly List<DeclaredNode> _nodes = [];
    private readonly List<DeclaredEdge> _edges = [];
    private readonly List<DeclaredFanIn> _fanIns = [];
    private readonly List<DeclaredReplicas> _replicas = [];
    private readonly List<DeclaredOutput> _outputs = [];
    private readonly List<DeclaredSharedState> _sharedStates = [];
    private readonly List<int> _starts = [];

    /// <summary>Adds a type with everything that it converts to.</summary>
    public GraphBuilder Type(string name, params string[] bases)
    {
        _types.Add((name, bases));
        return this;
    }

    public GraphBuilder Executor(string name, string handles, string sends, string? id = null) => Node(name, NodeKind.Executor, handles, sends, id);

    public GraphBuilder Port(string name, string request, string response)
    {
        Type($"Response<{request}, {response}>", "object");
        return Node(name, NodeKind.RequestPort, request, $"{response}|Response<{request}, {response}>", null);
    }

    public GraphBuilder Workflow(string name, string handles, string sends) => Node(name, NodeKind.Workflow, handles, sends, null);

    public GraphBuilder Unknown(string name) => Node(name, NodeKind.Unknown, "", "", null);

    public GraphBuilder Start(string name)
    {
        _starts.Add(IndexOf(name));
        return this;
    }

    public GraphBuilder Edge(string source, string target, string? of = null, string? when = null, string? route = null, DeclaredMethod[]? conditions = null, DeclaredMethod[]? selectors = null, RouteKind kind = RouteKind.Edge)
    {
        _edges.Add(new DeclaredEdge
        {
            Kind = kind,
            Source = IndexOf(source),
            Target = IndexOf(target),
            Of = of is null ? null : TypeIndex(of),
            When = when,
            Conditions = (conditions ?? []).ToEquatableArray(),
            Route = route,
            Selectors = (selectors ?? []).ToEquatableArray(),
        });
        return this;
    }

    /// <summary>Adds a case whose condition takes messages of a type.</summary>
    public GraphBuilder Case(string source, string target, string parameter) =>
        Edge(source, target, when: "C", conditions: [Method(parameter)], kind: RouteKind.Case);

    public GraphBuilder Otherwise(string source, string target, string? of = null) => Edge(source, target, of, kind: RouteKind.Otherwise);

    /// <summary>Adds a fan-in from sources named with spaces between them.</summary>
    public GraphBuilder FanIn(string target, string sources, bool gathers = false, string? key = null, params DeclaredMethod[] keys)
    {
        _fanIns.Add(new DeclaredFanIn
        {
            Target = IndexOf(target),
            Sources = sources.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(IndexOf).ToEquatableArray(),
            Gathers = gathers,
            Key = key,
            Keys = keys.ToEquatableArray(),
        });
        return this;
    }

    public GraphBuilder Replicas(string name, int count)
    {
        _replicas.Add(new DeclaredReplicas(_nodes.FindIndex(node => node.Name == name), name, count));
        return this;
    }

    public GraphBuilder Output(string source, string? type = null)
    {
        _outputs.Add(new DeclaredOutput { Source = IndexOf(source), Type = type is null ? null : TypeIndex(type) });
        return this;
    }

    /// <summary>Adds shared state that executors named with spaces between them use.</summary>
    public GraphBuilder Shared(string type, string users, string? merge = null)
    {
        _sharedStates.Add(new DeclaredSharedState { Type = TypeIndex(type), Default = InitialValue.Default, Merge = merge, Merges = (merge is null ? [] : new[] { Method(type) }).ToEquatableArray() });
        foreach (var user in users.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(IndexOf))
        {
            _nodes[user] = _nodes[user] with { Shares = _nodes[user].Shares.Append(TypeIndex(type)).ToEquatableArray() };
        }

        return this;
    }

    public DeclaredMethod Method(string parameter, bool isStatic = true, bool hasSignature = true, string? result = null) =>
        new() { IsStatic = isStatic, HasSignature = hasSignature, Parameter = TypeIndex(parameter), Result = result is null ? 0 : TypeIndex(result) };

    public DeclaredGraph Build() => new()
    {
        Types = _types.Select(type => new DeclaredType { Name = type.Name, ConvertsTo = type.Bases.Select(TypeIndex).ToEquatableArray() }).ToEquatableArray(),
        Nodes = _nodes.ToEquatableArray(),
        Starts = _starts.ToEquatableArray(),
        Edges = _edges.ToEquatableArray(),
        FanIns = _fanIns.ToEquatableArray(),
        Replicas = _replicas.ToEquatableArray(),
        SharedStates = _sharedStates.ToEquatableArray(),
        Outputs = _outputs.ToEquatableArray(),
    };

    public LinkedGraph Link() => GraphLinker.Link("W", Build());

    /// <summary>The routes in words: <c>A -Sent:Carried-> B.Handled</c>.</summary>
    public IEnumerable<string> Routes() => Link().Routes.Select(route =>
        $"{_nodes[route.Source].Name} -{_types[route.Sent].Name}:{_types[route.Carried].Name}-> {(route.Target == Route.Outside ? "out" : _nodes[route.Target].Name)}.{_types[route.Handled].Name}");

    private GraphBuilder Node(string name, NodeKind kind, string handles, string sends, string? id)
    {
        _nodes.Add(new DeclaredNode { Name = name, Id = id ?? name, Kind = kind, Handlers = Handlers(handles, Types(sends)), Sends = Types(sends) });
        return this;
    }

    /// <summary>The barriers in words: <c>B#handler(set) A:Type>parameter</c>, where -1 stands for handlers one by one.</summary>
    public IEnumerable<string> Joins() => Link().Joins.Select(join =>
        $"{_nodes[join.Target].Name}#{join.Handler}({(join.Set < 0 ? "" : _types[join.Set].Name)}) {string.Join(" ", join.Slots.Select(slot => $"{_nodes[slot.Source].Name}:{_types[slot.Type].Name}>{slot.Parameter}"))}");

    /// <summary>
    /// Handlers parted by bars, the messages of each by plus signs, a list as its element in brackets. A handler sends through a context all
    /// that its node sends, or after an arrow returns something: <c>X=>Y</c>, <c>X=>Y?</c> where that may be null, <c>X=>Y*</c> for a stream, <c>X=></c> for nothing.
    /// </summary>
    private EquatableArray<DeclaredHandler> Handlers(string handlers, EquatableArray<int> sends) => handlers.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(handler =>
    {
        var parts = handler.Split("=>");
        var messages = parts[0].Split('+').Select(Message).ToEquatableArray();
        var set = messages.Count == 1 ? messages[0].Type : messages.Count <= DeclaredHandler.MostInSet ? Add($"({parts[0]})") : -1;
        if (parts.Length == 1)
        {
            return new DeclaredHandler(messages, set) { Sends = sends, HasContext = true };
        }

        var returned = parts[1].Length == 0 ? -1 : TypeIndex(parts[1].TrimEnd('?', '*'));
        return new DeclaredHandler(messages, set)
        {
            Sends = (returned < 0 ? [] : new[] { returned }).ToEquatableArray(),
            Returned = returned,
            IsStream = parts[1].EndsWith('*'),
            AlwaysSends = returned >= 0 && char.IsLetterOrDigit(parts[1][^1]),
        };
    }).ToEquatableArray();

    private MessageParameter Message(string name)
    {
        var isList = name.StartsWith('[');
        return new MessageParameter(isList ? Add(name, "object") : TypeIndex(name), isList ? TypeIndex(name[1..^1]) : -1, false);
    }

    private int Add(string type, params string[] bases)
    {
        if (!_types.Exists(each => each.Name == type))
        {
            Type(type, bases);
        }

        return TypeIndex(type);
    }

    private EquatableArray<int> Types(string names) => names.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(TypeIndex).ToEquatableArray();

    private int TypeIndex(string name) => _types.FindIndex(type => type.Name == name) is >= 0 and var index ? index : throw new ArgumentException(name);

    private int IndexOf(string name) => _nodes.FindIndex(node => node.Name == name) is >= 0 and var index ? index : throw new ArgumentException(name);
}
