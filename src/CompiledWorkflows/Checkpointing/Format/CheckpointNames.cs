using CompiledWorkflows.Generated;

namespace CompiledWorkflows;

/// <summary>Reads what a checkpoint names under the names that it has now.</summary>
internal sealed class CheckpointNames
{
    private readonly Dictionary<string, FormerNames> _workflows = [];

    /// <summary>Asks the workflows of a run what was called differently before.</summary>
    public CheckpointNames(RunGraph graph)
    {
        for (var workflow = graph.Workflows; workflow is not null; workflow = workflow.Next)
        {
            if (workflow.FindFormerNames() is { } names)
                _workflows.Add(workflow.Scope.WorkflowKey, names);
        }
    }

    /// <summary>Whether something had a former name.</summary>
    public bool AnyFormer { get; private set; }

    /// <summary>The key of a node.</summary>
    public string Node(string key)
    {
        if (_workflows.Count == 0)
            return key;

        var path = "";
        foreach (var id in key.Split('/'))
            path = path.Length == 0 ? Id(path, id) : $"{path}/{Id(path, id)}";
        return path;
    }

    /// <summary>The key of shared state: those of the workflows around it, and its type.</summary>
    public string Shared(string key)
    {
        var type = key.LastIndexOf('/') + 1;
        var workflow = type == 0 ? "" : Node(key[..(type - 1)]);
        return type == 0 ? Type(workflow, key) : $"{workflow}/{Type(workflow, key[type..])}";
    }

    /// <summary>The key of outputs: the id of a node of the outermost workflow, and their type.</summary>
    public string Output(string key)
    {
        var type = key.IndexOf('/', StringComparison.Ordinal) + 1;
        return type == 0 ? key : $"{Id("", key[..(type - 1)])}/{Type("", key[type..])}";
    }

    /// <summary>The key of a join: its sources, and the key of its target.</summary>
    public string Join(string key)
    {
        var target = key.LastIndexOf('>') + 1;
        if (target == 0 || _workflows.Count == 0)
            return key;

        var node = Node(key[target..]);
        var workflow = node[..Math.Max(node.LastIndexOf('/'), 0)];
        return $"{string.Join(',', key[..(target - 1)].Split(',').Select(id => Id(workflow, id)))}>{node}";
    }

    /// <summary>The key of a slot: the id of a source.</summary>
    public string Slot(Node target, string key) => Id(target.Workflow.WorkflowKey, key);

    /// <summary>The identity of a type among those that a node handles.</summary>
    public string Type(Node node, string typeId) => Type(node.Workflow.WorkflowKey, typeId);

    private string Type(string workflow, string typeId)
        => _workflows.TryGetValue(workflow, out var names) ? Note(typeId, names.FindType(typeId)) : typeId;

    /// <summary>An id, and what may follow it: a mark and the number of a replica, or of a join.</summary>
    private string Id(string workflow, string id)
    {
        if (!_workflows.TryGetValue(workflow, out var names))
            return id;

        var mark = id.IndexOf('#', StringComparison.Ordinal);
        return Note(id, mark < 0 ? names.FindId(id) : names.FindId(id[..mark]) + id[mark..]);
    }

    private string Note(string read, string current)
    {
        AnyFormer |= read != current;
        return current;
    }
}
