using System.ComponentModel;

namespace CompiledWorkflows.Generated;

/// <summary>What the nodes of one workflow, and the types that its checkpoints name, were called before. Made by generated code when a checkpoint is restored.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FormerNames
{
    private readonly Dictionary<string, string> _ids = [];
    private readonly Dictionary<string, string> _types = [];

    /// <summary>Adds a former id of a node.</summary>
    /// <param name="current">The node's id.</param>
    /// <param name="former">What it was.</param>
    public FormerNames Id(string current, string former)
    {
        _ids[NodeKey.Escape(former)] = NodeKey.Escape(current);
        return this;
    }

    /// <summary>Adds a former identity of a type.</summary>
    /// <param name="current">The type's identity in checkpoints.</param>
    /// <param name="former">What it was.</param>
    public FormerNames Type(string current, string former)
    {
        // Shared state is found by its type as a part of a key.
        _types[NodeKey.Escape(former)] = NodeKey.Escape(current);
        _types[former] = current;
        return this;
    }

    /// <summary>The id, as keys hold it, of what has or had an id.</summary>
    internal string FindId(string id) => _ids.GetValueOrDefault(id, id);

    /// <summary>The identity, as it is or as keys hold it, of the type that has or had an identity.</summary>
    internal string FindType(string typeId) => _types.GetValueOrDefault(typeId, typeId);
}
