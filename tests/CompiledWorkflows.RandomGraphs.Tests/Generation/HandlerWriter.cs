namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>Writes a handler of a random executor, and the steps that it takes.</summary>
internal sealed class HandlerWriter
{
    private readonly CodeText _text;
    private readonly HandlerShape _handler;
    private readonly HandlerModel _model;
    private readonly MessageType? _returned;
    private readonly List<MessageType> _sendable;
    private readonly List<string> _remembered;
    private readonly Container _container;
    private readonly bool _hasState;
    private readonly string _class;
    private readonly List<string> _messages;
    private readonly List<(int Index, SharedModel Model, bool Writes)> _shared;
    private int _salt;

    public HandlerWriter(
        CodeText text, FlowShape shape, int node, HandlerShape handler, HandlerModel model, MessageType? returned, List<MessageType> sendable, List<string> remembered, int salt)
    {
        _text = text;
        _handler = handler;
        _model = model;
        _returned = returned;
        _sendable = model.UsesContext ? sendable : [];
        _remembered = remembered;
        _salt = salt;
        _container = returned is null && model.Container == Container.Stream ? Container.Task : model.Container;
        _hasState = HasState((ExecutorModel)shape.Model.Nodes[node]);
        _class = shape.Class(node);
        _messages = handler.Parameters.Count == 1 ? ["message"] : [.. handler.Parameters.Select((_, index) => $"m{index}")];
        _shared = [.. shape.Model.Shared.Select((shared, index) => (index, shared, (model.Shared >> (index + 2) & 1) != 0 && (shared.HasMerge || shared.HasConflicts || shape.Writer(index) == node)))
            .Where(shared => (model.Shared >> shared.index & 1) != 0)];
    }

    private string Message => _messages.Count == 1 ? "message" : $"({string.Join(", ", _messages)})";

    private string Sum => _hasState ? "_sum" : "sum";

    public static bool HasState(ExecutorModel model) => model.State % 5 != 0;

    public void Write()
    {
        Handler();
        Steps();
    }

    /// <summary>Writes the handler that takes the steps.</summary>
    private void Handler()
    {
        var value = _returned is null ? null : $"{_returned.Name}?";
        var type = _container switch
        {
            Container.Bare => value ?? "void",
            Container.Stream => $"IAsyncEnumerable<{value}>",
            _ => value is null ? $"{_container}" : $"{_container}<{value}>",
        };
        var parameters = _handler.Parameters.Zip(_messages, (parameter, name) => $"{parameter.Name} {name}").ToList();
        var token = _model.TakesToken > 0 && _container != Container.Stream;
        _shared.ForEach(shared => parameters.Add($"Shared<{shared.Model.Type}> shared{shared.Index}"));
        if (_model.UsesContext)
        {
            parameters.Add($"ExecutorContext<{_class}> context");
        }

        if (token)
        {
            parameters.Insert(_model.TakesToken == 1 ? _messages.Count : parameters.Count, "CancellationToken cancellation");
        }

        var isAsync = _container != Container.Bare;
        _ = _text.Line("[Handler]").Open($"{(_model.IsPublic ? "public" : "private")} {(isAsync ? "async " : "")}{type} On{_handler.Name}({string.Join(", ", parameters)})");
        var returns = _returned is not null && _container != Container.Stream;
        if (returns)
        {
            _ = _text.Line($"{value} returned = null;");
        }

        if (_container == Container.Stream)
        {
            _ = _text.Line("yield return null;");
        }

        string[] arguments = [.. _messages, _model.UsesContext ? "context.ReplicaIndex" : "0", .. _shared.Select(shared => $"new Cell<{shared.Model.Type}>(shared{shared.Index})")];
        _ = _text.Open($"foreach (var step in StepsOfOn{_handler.Name}({string.Join(", ", arguments)}))");
        if (isAsync)
        {
            _ = _text.Line($"await Pause.Now({(token ? "cancellation" : "")});");
        }

        Dispatch();
        _ = _text.Close();
        if (returns)
        {
            _ = _text.Line("return returned;");
        }

        _ = _text.Close().Line();
    }

    private void Dispatch()
    {
        _ = _text.Open("switch (step)");
        for (var index = 0; index < _sendable.Count; index++)
        {
            _ = _text.Line($"case Sent<{_sendable[index].Name}> sent{index}: context.Send(sent{index}.Message); break;");
        }

        if (_returned is not null)
        {
            _ = _text.Line($"case Returned<{_returned.Name}> given: {(_container == Container.Stream ? "yield return" : "returned =")} given.Message; break;");
        }

        _ = _text.Line("default: throw new InvalidOperationException(step.ToString());").Close();
    }

    /// <summary>Writes what the handler does.</summary>
    private void Steps()
    {
        string[] parameters =
        [
            .. _handler.Parameters.Zip(_messages, (parameter, name) => $"{parameter.Name} {name}"),
            "int replica",
            .. _shared.Select(shared => $"Cell<{shared.Model.Type}> shared{shared.Index}"),
        ];
        _ = _text.Open($"private IEnumerable<Step> StepsOfOn{_handler.Name}({string.Join(", ", parameters)})");
        _ = _text.Line($"{(_hasState ? "" : "long ")}{Sum} = Values.Mix({(_hasState ? "_sum" : "0")}, {++_salt}, {Message}) + replica;");
        if (_hasState)
        {
            _ = _text.Line($"_log.Add($\"{{replica}} {{Values.Text({Message})}}\");");
            _remembered.ForEach(line => _text.Line(line));
        }

        _shared.ForEach(Share);
        var hops = _messages.Select(message => $"Values.Hops({message})").Aggregate((left, right) => $"Math.Max({left}, {right})");
        _ = _text.Line($"var hops = {hops} - 1;").Line("if (hops < 0) yield break;");
        var canReturn = _returned is not null;
        foreach (var (index, step) in _model.Steps.Index())
        {
            // One after another, so that what links need is sent before long.
            var choice = (_model.Steps[0] + index) % Math.Max(1, _sendable.Count + (canReturn ? 1 : 0));
            var type = choice < _sendable.Count ? _sendable[choice] : canReturn ? _returned : null;
            if (type is not null)
            {
                var given = choice == _sendable.Count;
                canReturn = canReturn && (!given || _container == Container.Stream);
                Send(type, given, step);
            }
        }

        _ = _text.Close().Line();
    }

    private void Share((int Index, SharedModel Model, bool Writes) shared)
    {
        var name = $"shared{shared.Index}";
        var isNumber = shared.Model.Type == "long";
        _ = _text.Line($"{Sum} = Values.Mix({Sum}, {++_salt}, {name}.Value);");
        if (shared.Writes)
        {
            _ = _text.Line($"{name}.Value = {(isNumber ? $"{name}.Value * 3 + {Sum}" : $"{name}.Value with {{ N = {name}.Value.N + {Sum} }}")};");
        }
    }

    private void Send(MessageType type, bool given, int step)
    {
        var condition = (step / 4) switch { < 4 => "", var divisor => $"if ({Sum} % {divisor} != 0) " };
        _ = _text.Line($"{condition}yield return new {(given ? "Returned" : "Sent")}<{type.Name}>({type.Make("hops", $"{Sum} + {step}")});");
        if (_hasState)
        {
            _ = _text.Line($"_sum = Values.Mix(_sum, {++_salt}, null);");
        }
    }
}
