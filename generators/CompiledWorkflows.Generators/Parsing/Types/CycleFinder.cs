namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>Marks the types that can contain themselves: those in a strongly connected component of the graph of types. No recursion, so that no graph is too deep.</summary>
internal sealed class CycleFinder
{
    private readonly Stack<(TypeNode Node, int Next)> _path = new();
    private readonly Stack<TypeNode> _open = new();
    private int _order;

    /// <summary>Visits what can be reached from a node and has not been visited before.</summary>
    public void Visit(TypeNode root)
    {
        if (root.Order < 0)
        {
            Enter(root);
        }

        while (_path.Count > 0)
        {
            var (node, next) = _path.Pop();
            if (next == node.Parts.Count)
            {
                Leave(node);
                continue;
            }

            _path.Push((node, next + 1));
            var part = node.Parts[next].Node;
            if (part.Order < 0)
            {
                Enter(part);
            }
            else if (!part.IsFinished)
            {
                node.Low = Math.Min(node.Low, part.Order);
            }
        }
    }

    private void Enter(TypeNode node)
    {
        node.Order = node.Low = _order++;
        _open.Push(node);
        _path.Push((node, 0));
    }

    private void Leave(TypeNode node)
    {
        if (_path.Count > 0)
        {
            var parent = _path.Peek().Node;
            parent.Low = Math.Min(parent.Low, node.Low);
        }

        if (node.Low != node.Order)
        {
            return;
        }

        var isCycle = _open.Peek() != node || node.Parts.Any(p => p.Node == node);
        TypeNode member;
        do
        {
            member = _open.Pop();
            member.IsFinished = true;
            if (isCycle && member.Shape is { } shape)
            {
                member.Shape = shape with { CanContainItself = true };
            }
        }
        while (member != node);
    }
}
