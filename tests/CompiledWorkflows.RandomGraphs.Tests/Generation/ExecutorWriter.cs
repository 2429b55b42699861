namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>Writes the class of an executor.</summary>
internal sealed class ExecutorWriter
{
    private readonly CodeText _text;
    private readonly FlowShape _shape;
    private readonly int _node;
    private readonly ExecutorModel _model;
    private readonly HandlerWriter[] _handlers;
    private readonly List<MessageType> _declared;

    public ExecutorWriter(CodeText text, FlowShape shape, int node)
    {
        _text = text;
        _shape = shape;
        _node = node;
        _model = (ExecutorModel)shape.Model.Nodes[node];
        var handlers = shape.Handles(node).Select((handler, index) => (Shape: handler, Model: _model.Handlers[index % _model.Handlers.Count])).ToList();
        var returned = handlers.ConvertAll(handler => Returned(handler.Model, shape.Sends(node)));
        _declared = [.. shape.Sends(node).Where(type => (_model.State & 16) != 0 || !returned.Contains(type))];
        _handlers = [.. handlers.Select((handler, index) => new HandlerWriter(text, shape, node, handler.Shape, handler.Model, returned[index], Sendable(), Remembered(handler.Shape), index * 100))];
    }

    /// <summary>What the executor remembers of messages is of the type that its first handler takes first.</summary>
    private MessageType Memory => _shape.Handles(_node)[0].Parameters[0].Type;

    public void Write()
    {
        _ = _text.Line(_model.Id is null ? "[Executor]" : $"[Executor(\"{_shape.Id(_node)}\")]");
        _declared.ForEach(type => _text.Line($"[Sends<{type.Name}>]"));
        _ = _text.Open($"public sealed partial class {_shape.Class(_node)}");
        if (HandlerWriter.HasState(_model))
        {
            State();
        }

        foreach (var handler in _handlers)
        {
            handler.Write();
        }

        _ = _text.Close().Line();
    }

    private void State()
    {
        _ = _text.Line("[State] private List<string> _log = [];").Line("[State(\"sum\")] private long _sum;");
        if ((_model.State & 1) != 0)
        {
            _ = _text.Line($"[State] private {Memory.Name}? _last;");
        }

        if ((_model.State & 2) != 0)
        {
            _ = _text.Line("[State] public Dictionary<string, int> Counts { get; private set; } = [];");
        }

        if ((_model.State & 4) != 0)
        {
            _ = _text.Line($"[State] private readonly Queue<{Memory.Name}> _kept = new();");
        }

        _ = _text.Line();
    }

    /// <summary>What a handler does with its messages beside sending others.</summary>
    private List<string> Remembered(HandlerShape handler)
    {
        List<string> lines = [];
        var parameter = handler.Parameters[0];
        var message = handler.Parameters.Count == 1 ? "message" : "m0";
        var fits = parameter.Type.ConvertsTo(Memory) && !parameter.IsList;
        if ((_model.State & 1) != 0 && fits)
        {
            lines.Add($"_last = {message};");
        }

        if ((_model.State & 2) != 0)
        {
            lines.Add($"Counts[\"{handler.Name}\"] = Counts.GetValueOrDefault(\"{handler.Name}\") + 1;");
        }

        if ((_model.State & 4) != 0 && fits)
        {
            lines.Add($"_kept.Enqueue({message});");
            lines.Add("if (_kept.Count > 2) _kept.Dequeue();");
        }

        return lines;
    }

    private static MessageType? Returned(HandlerModel model, IReadOnlyList<MessageType> sends) =>
        model.Returned % (sends.Count + 1) is var choice && choice < sends.Count && sends[choice].Maker is not null ? sends[choice] : null;

    /// <summary>What can be given to the context: what is declared, and what converts to it.</summary>
    private List<MessageType> Sendable() => [.. _declared.Concat(_declared.SelectMany(type => type.Derived)).Where(type => type.Maker is not null).Distinct()];
}
