using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Names and numbers everything that the generated part of a workflow consists of, so that the emitters only spell it.</summary>
internal sealed class WorkflowLayout
{
    private readonly Dictionary<int, string> _codecs;

    public WorkflowLayout(WorkflowModel model)
    {
        Model = model;
        OutputType = Outputs.Type(model);
        _codecs = model.Codecs.ToDictionary(codec => codec.Type, codec => codec.Codec.Expression);
        TypeIds = model.Codecs.ToDictionary(codec => codec.Type, codec => codec.Codec.TypeId);

        var fields = new UniqueNames("Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "Accept", "Connect", "FindFormerNames", "Scope");
        var classes = new UniqueNames("__cwf_Graph");
        Nodes = [.. model.Nodes.Select((node, index) => new NodeLayout(node, index, model, fields, classes))];
        foreach (var node in Nodes)
        {
            node.Inboxes = InboxLayout.Of(this, node);
        }

        Joins = [.. model.Graph.Joins.Select(join => new JoinLayout(this, join, fields, classes))];
        SharedStates = [.. model.SharedStates.Select(state => new SharedStateLayout(state, fields.Take(UniqueNames.Pascal(model.Types[state.Type].Display) + "State")))];
        foreach (var node in Nodes)
        {
            node.Sends = [.. node.Model.Sends.Select(type => new SendLayout(type, ChannelLayout.Of(this, node, type)))];
        }
    }

    public WorkflowModel Model { get; }

    /// <summary>The workflow's output type.</summary>
    public string OutputType { get; }

    public IReadOnlyList<NodeLayout> Nodes { get; }

    /// <summary>What the start node handles.</summary>
    public IEnumerable<TypeRef> Inputs => Nodes[Model.Graph.Start].Inputs.Select(Type);

    public IReadOnlyList<JoinLayout> Joins { get; }

    public IReadOnlyList<SharedStateLayout> SharedStates { get; }

    /// <summary>The identities of types in checkpoints.</summary>
    public IReadOnlyDictionary<int, string> TypeIds { get; }

    public TypeRef Type(int index) => Model.Types[index];

    /// <summary>The type without annotations, as codecs know it; what is public names it as declared.</summary>
    public string TypeName(int index) => Model.Types[index].Key;

    public string Codec(int index) => _codecs[index];

    /// <summary>A name for a type in a warning: the one of checkpoints where it has one.</summary>
    public string TypeId(int index) => TypeIds.TryGetValue(index, out var id) ? id : Type(index).Display;
}

/// <summary>State that executors share: its field in the graph.</summary>
internal sealed record SharedStateLayout(SharedStateModel Model, string Field);

/// <summary>A message type that a node sends, with the channels that it goes along.</summary>
internal sealed record SendLayout(int Type, IReadOnlyList<ChannelLayout> Channels);
