namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>Writes the classes of a random workflow, those of its sub-workflows before it.</summary>
internal sealed class FlowWriter(CodeText text, FlowShape shape, string? id)
{
    private readonly List<string> _methods = [];

    public void Write()
    {
        foreach (var node in shape.Named)
        {
            switch (shape.Model.Nodes[node])
            {
                case PortModel port:
                    Port(port, node);
                    break;
                case SubflowModel flow:
                    new FlowWriter(text, shape.Inner(node), flow.Id is null ? null : shape.Id(node)).Write();
                    break;
                default:
                    new ExecutorWriter(text, shape, node).Write();
                    break;
            }
        }

        foreach (var (index, link) in shape.Links.Index())
        {
            if (link is DeskModel desk)
            {
                DeskWriter.Write(text, shape, desk, index);
            }
        }

        Workflow();
    }

    private void Port(PortModel port, int node) => text
        .Line($"[RequestPort<{port.Request.Name}, {port.Response.Name}>{(port.Id is null ? "" : $"(\"{shape.Id(node)}\")")}]")
        .Open($"public sealed partial class {shape.Class(node)}")
        .Line($"public static {port.Response.Name} Reply({port.Request.Name} request) => {port.Response.Make("Math.Max(0, Values.Hops(request) - 1)", $"Values.Mix(0, {node}, request)")};")
        .Close()
        .Line();

    private void Workflow()
    {
        List<string> attributes = [.. shape.Links.Select(Attribute)];
        foreach (var node in shape.Named)
        {
            if (shape.Model.Nodes[node] is ExecutorModel { Replicas: > 0 and var replicas })
            {
                attributes.Insert(node * 7 % (attributes.Count + 1), $"[Replicas<{shape.Class(node)}>({replicas})]");
            }
        }

        foreach (var (index, shared) in shape.Model.Shared.Index())
        {
            attributes.Insert(index * 5 % (attributes.Count + 1), Shared(shared, index));
        }

        attributes.Insert(Math.Min(shape.Model.StartPlace, attributes.Count), $"[Start<{shape.Class(0)}>]");
        _ = text.Line(id is null ? "[Workflow]" : $"[Workflow(\"{id}\")]");
        attributes.ForEach(attribute => text.Line(attribute));
        _ = text.Open($"public sealed partial class {shape.Name}");
        _methods.ForEach(method => text.Line(method));
        _ = text.Close().Line();
    }

    private string Attribute(LinkModel link, int index) => link switch
    {
        EdgeModel edge => Edge(edge, index),
        FanInModel fanIn => FanIn(fanIn, index),
        DeskModel desk => Desk(desk, index),
        OutputModel { Type: { } type } output => $"[Output<{shape.Class(output.Source)}, {type.Name}>]",
        OutputModel output => $"[Output<{shape.Class(output.Source)}>]",
        _ => throw new InvalidOperationException(link.ToString()),
    };

    private string Edge(EdgeModel edge, int index)
    {
        List<string> options = [];
        if (edge.Of)
        {
            options.Add($"Of = typeof({edge.Type.Name})");
        }

        if (edge.When is { } condition)
        {
            options.Add($"When = nameof(When{index})");
            Condition(edge.Type, shape.Sends(edge.Source), condition, $"When{index}");
        }

        if (edge.Route is { } route && shape.Model.Nodes[edge.Target] is ExecutorModel { Replicas: > 0 })
        {
            options.Add($"Route = nameof(Route{index})");
            Route(edge, route, $"Route{index}");
        }

        if (edge.Label is { } label)
        {
            options.Add($"Label = \"{label.Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
        }

        return $"[{edge.Kind}<{shape.Class(edge.Source)}, {shape.Class(edge.Target)}>{(options.Count == 0 ? "" : $"({string.Join(", ", options)})")}]";
    }

    private string Desk(DeskModel desk, int index)
    {
        if (desk.When is { } condition)
        {
            Condition(shape.InnerPort(desk)!.Value.Model.Request, [], condition with { Parameter = ConditionParameter.Same }, $"When{index}");
        }

        return DeskWriter.Attributes(shape, desk, index, desk.When is null ? null : $"When{index}");
    }

    private void Condition(MessageType message, IReadOnlyList<MessageType> sends, ConditionModel model, string name)
    {
        var parameter = model.Parameter switch
        {
            ConditionParameter.Anything => "object",
            ConditionParameter.Narrower when message.Derived.Length > 0 => message.Derived[0].Name,
            _ => message.Name,
        };
        Method(parameter, model.Negated);
        if (model.HasOverload && parameter != "object")
        {
            // One that is about another type of the edge, as long as no message fits both.
            var other = sends.FirstOrDefault(type => type != message && !type.IsShape && !message.IsShape);
            Method(other?.Name ?? "DateTime", !model.Negated);
        }

        void Method(string type, bool negated) =>
            _methods.Add($"private static bool {name}({type} message) => Values.Mix(1, {name.Length}, message) % {model.Divisor} {(negated ? "!=" : "==")} 0;");
    }

    private void Route(EdgeModel edge, RouteModel model, string name)
    {
        Method("object");
        if (model.HasOverload)
        {
            Method(edge.Type.Name);
        }

        void Method(string type) =>
            _methods.Add($"private static int {name}({type} message) => unchecked((int)Values.Mix({type.Length}, {name.Length}, message) * {model.Factor});");
    }

    private string FanIn(FanInModel fanIn, int index)
    {
        var options = fanIn.Sources.Select(source => $"typeof({shape.Class(source.Node)})").ToList();
        if (fanIn.Gather)
        {
            options.Add("Mode = FanInMode.Gather");
        }

        if (fanIn.Key > 0)
        {
            options.Add($"Key = nameof(Key{index})");
            foreach (var type in fanIn.Sources.Select(source => source.Type.Name).Where((_, source) => source % 2 == 0).Append("object").Distinct())
            {
                _methods.Add($"private static string Key{index}({type} message) => \"key \" + (Values.Mix(2, {index}, message) % {fanIn.Key});");
            }
        }

        return $"[FanIn<{shape.Class(fanIn.Target)}>({string.Join(", ", options)})]";
    }

    private string Shared(SharedModel shared, int index)
    {
        List<string> options = [];
        if (shared.HasInitial)
        {
            options.Add($"Initial = nameof(Initial{index})");
            _methods.Add($"private static {shared.Type} Initial{index}() => {(shared.Type == "long" ? "7" : "new() { N = 7 }")};");
        }

        if (shared.HasMerge)
        {
            options.Add($"Merge = nameof(Merge{index})");
            var sum = shared.Type == "long" ? "merged * 2 + written - before" : "merged with { N = merged.N * 2 + written.N - before.N }";
            _methods.Add($"private static {shared.Type} Merge{index}({shared.Type} before, {shared.Type} merged, {shared.Type} written) => {sum};");
        }

        return $"[SharedState<{shared.Type}>{(options.Count == 0 ? "" : $"({string.Join(", ", options)})")}]";
    }
}
