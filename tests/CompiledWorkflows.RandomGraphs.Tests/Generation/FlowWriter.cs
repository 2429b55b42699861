namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>Writes a random workflow as a program: its classes, and <c>Program.Create</c>, by which the tests run it.</summary>
internal sealed class FlowWriter
{
    private readonly CodeText _text = new();
    private readonly FlowShape _shape;
    private readonly List<string> _methods = [];

    private FlowWriter(FlowModel model) => _shape = new FlowShape(model);

    public static string Write(FlowModel model, string name)
    {
        var writer = new FlowWriter(model);
        writer.Write(name);
        return writer._text.ToString();
    }

    private void Write(string name)
    {
        _ = _text
            .Line("#nullable enable")
            .Line("using System;")
            .Line("using System.Collections.Generic;")
            .Line("using System.Threading;")
            .Line("using System.Threading.Tasks;")
            .Line("using CompiledWorkflows;")
            .Line("using CompiledWorkflows.RandomGraphs;")
            .Line("using Messages;")
            .Line()
            .Line($"namespace {name};")
            .Line();
        foreach (var node in _shape.Named)
        {
            if (_shape.Model.Nodes[node] is PortModel port)
            {
                Port(port, node);
            }
            else
            {
                new ExecutorWriter(_text, _shape, node).Write();
            }
        }

        Workflow();
        Program();
    }

    private void Port(PortModel port, int node) => _text
        .Line($"[RequestPort<{port.Request.Name}, {port.Response.Name}>{(port.Id is null ? "" : $"(\"{_shape.Id(node)}\")")}]")
        .Open($"public sealed partial class {FlowShape.Class(node)}")
        .Line($"public static {port.Response.Name} Reply({port.Request.Name} request) => {port.Response.Make("Math.Max(0, Values.Hops(request) - 1)", $"Values.Mix(0, {node}, request)")};")
        .Close()
        .Line();

    private void Workflow()
    {
        List<string> attributes = [.. _shape.Links.Select(Attribute)];
        foreach (var node in _shape.Named)
        {
            if (_shape.Model.Nodes[node] is ExecutorModel { Replicas: > 0 and var replicas })
            {
                attributes.Insert(node * 7 % (attributes.Count + 1), $"[Replicas<N{node}>({replicas})]");
            }
        }

        attributes.Insert(Math.Min(_shape.Model.StartPlace, attributes.Count), "[Start<N0>]");
        _ = _text.Line("[Workflow(\"w\")]");
        attributes.ForEach(attribute => _text.Line(attribute));
        _ = _text.Open("public sealed partial class W");
        _methods.ForEach(condition => _text.Line(condition));
        _ = _text.Close().Line();
    }

    private string Attribute(LinkModel link, int index)
    {
        if (link is not EdgeModel edge)
        {
            return ((OutputModel)link).Type is { } type ? $"[Output<N{link.Source}, {type.Name}>]" : $"[Output<N{link.Source}>]";
        }

        List<string> options = [];
        if (edge.Of)
        {
            options.Add($"Of = typeof({edge.Type.Name})");
        }

        if (edge.When is { } condition)
        {
            options.Add($"When = nameof(When{index})");
            Condition(edge, condition, $"When{index}");
        }

        if (edge.Route is { } route && _shape.Model.Nodes[edge.Target] is ExecutorModel { Replicas: > 0 })
        {
            options.Add($"Route = nameof(Route{index})");
            Route(edge, route, $"Route{index}");
        }

        if (edge.Label is { } label)
        {
            options.Add($"Label = \"{label.Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
        }

        return $"[{edge.Kind}<N{edge.Source}, N{edge.Target}>{(options.Count == 0 ? "" : $"({string.Join(", ", options)})")}]";
    }

    private void Condition(EdgeModel edge, ConditionModel model, string name)
    {
        var parameter = model.Parameter switch
        {
            ConditionParameter.Anything => "object",
            ConditionParameter.Narrower when edge.Type.Derived.Length > 0 => edge.Type.Derived[0].Name,
            _ => edge.Type.Name,
        };
        Method(parameter, model.Negated);
        if (model.HasOverload && parameter != "object")
        {
            // One that is about another type of the edge, as long as no message fits both.
            var other = _shape.Sends(edge.Source).FirstOrDefault(type => type != edge.Type && !IsShape(type) && !IsShape(edge.Type));
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

    private static bool IsShape(MessageType type) => type.Name is "Shape" or "Dot" or "Line";

    private void Program()
    {
        var executors = _shape.Named.Where(node => _shape.Model.Nodes[node] is ExecutorModel).ToList();
        var inputs = _shape.Handles(0).Where(type => type.Maker is not null).ToList();
        _ = _text.Open("public static class Program").Line("public static FlowProgram Create() => FlowProgram.Create(");
        _ = _text.Line($"    instances => new W({string.Join(", ", executors.Select(node => $"n{node}: () => instances.Track(\"{_shape.Id(node)}\", new N{node}())"))}),");
        _ = _text.Line($"    [{string.Join(", ", inputs.Select(type => $"new FlowInput(typeof({type.Name}), hops => {type.Make("hops", "17")})"))}],");
        _ = _text.Line("    (flow, input, hops, options) => input switch").Line("    {");
        for (var index = 0; index < inputs.Count; index++)
        {
            _ = _text.Line($"        {index} => ((W)flow).RunStreamingAsync({inputs[index].Make("hops", "17")}, options),");
        }

        _ = _text.Line("        _ => throw new InvalidOperationException(),").Line("    },").Line("    request => request switch").Line("    {");
        foreach (var node in _shape.Named)
        {
            if (_shape.Model.Nodes[node] is PortModel port)
            {
                _ = _text.Line($"        RequestInfoEvent<{port.Request.Name}, {port.Response.Name}> {{ PortId: \"{_shape.Id(node)}\" }} asked => new Asked(\"{_shape.Id(node)}\", asked.Request, N{node}.Reply(asked.Request)),");
            }
        }

        _ = _text.Line("        _ => throw new InvalidOperationException(request.PortId),").Line("    });").Close();
    }
}
