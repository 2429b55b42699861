using System.Reflection;

namespace CompiledWorkflows.RandomGraphs;

/// <summary>A workflow as its class declares it.</summary>
internal sealed class DeclaredFlow
{
    private readonly List<DeclaredNode> _nodes = [];
    private readonly List<DeclaredPort> _innerPorts;
    private readonly List<(CustomAttributeData Attribute, DeclaredNode Target, List<DeclaredNode> Sources)> _fanIns = [];

    public DeclaredFlow(Type workflow)
    {
        Class = workflow;
        var attributes = Attributes.All(workflow).ToList();
        _innerPorts = [.. attributes.SelectMany(attribute => attribute.AttributeType.GenericTypeArguments).Distinct().Where(IsWorkflow).SelectMany(type => new DeclaredFlow(type).Ports)];
        Start = Node(attributes.Single(attribute => attribute.Is(typeof(StartAttribute<>))).Argument(0));
        foreach (var attribute in attributes)
        {
            Read(attribute);
        }

        foreach (var attribute in attributes.Where(attribute => attribute.Is(typeof(ReplicasAttribute<>))))
        {
            Node(attribute.Argument(0)).Replicas = (int)attribute.ConstructorArguments[0].Value!;
        }

        FanIns = [.. _fanIns.Select(fanIn => new DeclaredFanIn(workflow, fanIn.Attribute, fanIn.Target, fanIn.Sources))];
    }

    public Type Class { get; }

    /// <summary>The nodes in the order in which links name them, the start before all others.</summary>
    public IReadOnlyList<DeclaredNode> Nodes => _nodes;

    public DeclaredNode Start { get; }

    /// <summary>Edges, cases and otherwises.</summary>
    public List<DeclaredEdge> Edges { get; } = [];

    /// <summary>The fan-ins.</summary>
    public IReadOnlyList<DeclaredFanIn> FanIns { get; }

    /// <summary>The declarations of shared state.</summary>
    public List<CustomAttributeData> Shared { get; } = [];

    /// <summary>What leaves the workflow: all that a node sends, or one type of it.</summary>
    public List<(DeclaredNode Source, Type? Type)> Outputs { get; } = [];

    /// <summary>The types that leave the workflow.</summary>
    public IReadOnlyList<Type> OutputTypes => [.. Nodes.SelectMany(node => node.Sends.Where(sent => Leaves(node, sent))).Distinct()];

    /// <summary>The type of its outputs: the one that leaves it, or what stands for none and for several.</summary>
    public Type Output => OutputTypes switch
    {
        [] => typeof(NoOutput),
        [var only] => only,
        _ => typeof(object),
    };

    /// <summary>Whether a message that a node sends as some type leaves the workflow as that.</summary>
    public bool Leaves(DeclaredNode node, Type sent) => Outputs.Any(output =>
        output.Source == node && (output.Type is { } type ? type == sent : node is not DeclaredPort port || sent == port.Response));

    /// <summary>The ports of the workflow and of those in it.</summary>
    private IEnumerable<DeclaredPort> Ports => Nodes.OfType<DeclaredPort>().Concat(_innerPorts);

    private static bool IsWorkflow(Type type) => type.IsDefined(typeof(WorkflowAttribute));

    private void Read(CustomAttributeData attribute)
    {
        if (attribute.Is(typeof(EdgeAttribute<,>)) || attribute.Is(typeof(CaseAttribute<,>)) || attribute.Is(typeof(OtherwiseAttribute<,>)))
        {
            Edges.Add(new DeclaredEdge(Class, attribute, Node(attribute.Argument(0)), Node(attribute.Argument(1))));
        }
        else if (attribute.Is(typeof(FanInAttribute<>)))
        {
            var target = Node(attribute.Argument(0));
            var sources = (IReadOnlyCollection<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!;
            _fanIns.Add((attribute, target, [.. sources.Select(source => Node((Type)source.Value!))]));
        }
        else if (attribute.Is(typeof(SharedStateAttribute<>)))
        {
            Shared.Add(attribute);
        }
        else if (attribute.Is(typeof(OutputAttribute<>)))
        {
            Outputs.Add((Node(attribute.Argument(0)), null));
        }
        else if (attribute.Is(typeof(OutputAttribute<,>)))
        {
            Outputs.Add((Node(attribute.Argument(0)), attribute.Argument(1)));
        }
    }

    private DeclaredNode Node(Type type)
    {
        var node = _nodes.Find(each => each.Class == type);
        if (node is null)
        {
            // A port's class always means the port inside where a sub-workflow has one.
            _nodes.Add(node = _innerPorts.Find(port => port.Class == type) is { } inner ? new DeclaredInnerPort(inner) : DeclaredNode.Read(type));
        }

        return node;
    }
}
