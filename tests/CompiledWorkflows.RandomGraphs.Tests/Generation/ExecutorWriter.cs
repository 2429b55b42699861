namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>Writes the class of an executor.</summary>
internal sealed class ExecutorWriter
{
    private readonly CodeText _text;
    private readonly ExecutorModel _model;
    private readonly string _class;
    private readonly string _header;
    private readonly IReadOnlyList<MessageType> _handles;
    private readonly List<(MessageType Message, HandlerModel Model, MessageType? Returned)> _handlers;
    private readonly List<MessageType> _declared;
    private int _salt;

    public ExecutorWriter(CodeText text, FlowShape shape, int node)
    {
        _text = text;
        _model = (ExecutorModel)shape.Model.Nodes[node];
        _class = FlowShape.Class(node);
        _header = _model.Id is null ? "[Executor]" : $"[Executor(\"{shape.Id(node)}\")]";
        _handles = shape.Handles(node);
        var sends = shape.Sends(node);
        _handlers = [.. _handles.Select((message, index) => _model.Handlers[index % _model.Handlers.Count]).Select((handler, index) =>
            (_handles[index], handler, handler.Returned % (sends.Count + 1) is var choice && choice < sends.Count && sends[choice].Maker is not null ? sends[choice] : null))];
        _declared = [.. sends.Where(type => (_model.State & 16) != 0 || _handlers.TrueForAll(handler => handler.Returned != type))];
    }

    private bool HasState => _model.State % 5 != 0;

    public void Write()
    {
        _ = _text.Line(_header);
        _declared.ForEach(type => _text.Line($"[Sends<{type.Name}>]"));
        _ = _text.Open($"public sealed partial class {_class}");
        State();
        foreach (var (message, model, returned) in _handlers)
        {
            Handler(message, model, returned);
            Steps(message, model, returned);
        }

        _ = _text.Close().Line();
    }

    private void State()
    {
        if (!HasState)
        {
            return;
        }

        _ = _text.Line("[State] private List<string> _log = [];").Line("[State(\"sum\")] private long _sum;");
        if ((_model.State & 1) != 0)
        {
            _ = _text.Line($"[State] private {_handles[0].Name}? _last;");
        }

        if ((_model.State & 2) != 0)
        {
            _ = _text.Line("[State] public Dictionary<string, int> Counts { get; private set; } = [];");
        }

        if ((_model.State & 4) != 0)
        {
            _ = _text.Line($"[State] private readonly Queue<{_handles[0].Name}> _kept = new();");
        }

        _ = _text.Line();
    }

    /// <summary>Writes the handler that takes the steps.</summary>
    private void Handler(MessageType message, HandlerModel model, MessageType? returned)
    {
        var container = returned is null && model.Container == Container.Stream ? Container.Task : model.Container;
        var value = returned is null ? null : $"{returned.Name}?";
        var type = container switch
        {
            Container.Bare => value ?? "void",
            Container.Stream => $"IAsyncEnumerable<{value}>",
            _ => value is null ? $"{container}" : $"{container}<{value}>",
        };
        List<string> parameters = [$"{message.Name} message"];
        if (model.UsesContext)
        {
            parameters.Add($"ExecutorContext<{_class}> context");
        }

        if (model.TakesToken > 0 && container != Container.Stream)
        {
            parameters.Insert(model.TakesToken == 1 ? 1 : parameters.Count, "CancellationToken cancellation");
        }

        var pause = container == Container.Bare ? null : $"await Pause.Now({(parameters.Contains("CancellationToken cancellation") ? "cancellation" : "")});";
        _ = _text.Line("[Handler]").Open($"{(model.IsPublic ? "public" : "private")} {(pause is null ? "" : "async ")}{type} On{message.Identifier}({string.Join(", ", parameters)})");
        if (returned is not null && container != Container.Stream)
        {
            _ = _text.Line($"{value} returned = null;");
        }

        if (container == Container.Stream)
        {
            _ = _text.Line("yield return null;");
        }

        _ = _text.Open($"foreach (var step in StepsOfOn{message.Identifier}(message, {(model.UsesContext ? "context.ReplicaIndex" : "0")}))");
        if (pause is not null)
        {
            _ = _text.Line(pause);
        }

        _ = _text.Open("switch (step)");
        if (model.UsesContext)
        {
            var index = 0;
            Sendable().ForEach(sent => _text.Line($"case Sent<{sent.Name}> sent{++index}: context.Send(sent{index}.Message); break;"));
        }

        if (returned is not null)
        {
            _ = _text.Line($"case Returned<{returned.Name}> given: {(container == Container.Stream ? "yield return" : "returned =")} given.Message; break;");
        }

        _ = _text.Line("default: throw new InvalidOperationException(step.ToString());").Close().Close();
        if (returned is not null && container != Container.Stream)
        {
            _ = _text.Line("return returned;");
        }

        _ = _text.Close().Line();
    }

    /// <summary>Writes what the handler does.</summary>
    private void Steps(MessageType message, HandlerModel model, MessageType? returned)
    {
        _ = _text.Open($"private IEnumerable<Step> StepsOfOn{message.Identifier}({message.Name} message, int replica)");
        var sum = HasState ? "_sum" : "sum";
        _ = _text.Line($"{(HasState ? "" : "long ")}{sum} = Values.Mix({(HasState ? "_sum" : "0")}, {++_salt}, message) + replica;");
        if (HasState)
        {
            _ = _text.Line("_log.Add($\"{replica} {Values.Text(message)}\");");
            Remember(message);
        }

        _ = _text.Line("var hops = Values.Hops(message) - 1;").Line("if (hops < 0) yield break;");
        var sendable = model.UsesContext ? Sendable() : [];
        var canReturn = returned is not null;
        foreach (var step in model.Steps)
        {
            var choice = step % Math.Max(1, sendable.Count + (canReturn ? 1 : 0));
            var type = choice < sendable.Count ? sendable[choice] : canReturn ? returned : null;
            if (type is null)
            {
                continue;
            }

            var given = choice == sendable.Count;
            canReturn = canReturn && (!given || model.Container == Container.Stream);
            var condition = (step / 4) switch { < 4 => "", var divisor => $"if ({sum} % {divisor} != 0) " };
            _ = _text.Line($"{condition}yield return new {(given ? "Returned" : "Sent")}<{type.Name}>({type.Make("hops", $"{sum} + {step}")});");
            if (HasState)
            {
                _ = _text.Line($"_sum = Values.Mix(_sum, {++_salt}, null);");
            }
        }

        _ = _text.Close().Line();
    }

    private void Remember(MessageType message)
    {
        if ((_model.State & 1) != 0 && message == _handles[0])
        {
            _ = _text.Line("_last = message;");
        }

        if ((_model.State & 2) != 0)
        {
            _ = _text.Line($"Counts[\"{message.Identifier}\"] = Counts.GetValueOrDefault(\"{message.Identifier}\") + 1;");
        }

        if ((_model.State & 4) != 0 && message == _handles[0])
        {
            _ = _text.Line("_kept.Enqueue(message);").Line("if (_kept.Count > 2) _kept.Dequeue();");
        }
    }

    /// <summary>What can be given to the context: what is declared, and what converts to it.</summary>
    private List<MessageType> Sendable() => [.. _declared.Concat(_declared.SelectMany(type => type.Derived)).Where(type => type.Maker is not null).Distinct()];
}
