namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>Writes a random workflow as a program: its classes, and <c>Program.Create</c>, by which the tests run it.</summary>
internal sealed class ProgramWriter
{
    private readonly CodeText _text = new();
    private readonly FlowShape _shape;

    private ProgramWriter(FlowModel model) => _shape = FlowShape.Complete(model, "W", [], []);

    public static string Write(FlowModel model, string name)
    {
        var writer = new ProgramWriter(model);
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
        new FlowWriter(_text, _shape, "w").Write();
        _ = _text.Open("public static class Program").Line("public static FlowProgram Create() => FlowProgram.Create(");
        _ = _text.Line($"    instances => {Creation(_shape, "")},");
        Inputs();
        _ = _text.Line("    request => request switch").Line("    {");
        Questions(_shape, "");
        _ = _text.Line("        _ => throw new InvalidOperationException(request.PortId),").Line("    });").Close();
    }

    private static string Creation(FlowShape shape, string path)
    {
        var desks = shape.Links.Index().Where(link => link.Item is DeskModel).Select(link => DeskWriter.Class(shape, link.Index));
        var arguments = shape.Named.Select(node => Argument(shape, node, path)).OfType<string>().Concat(desks.Select(desk => Executor(desk, path + desk)));
        return $"new {shape.Name}({string.Join(", ", arguments)})";
    }

    private static string? Argument(FlowShape shape, int node, string path)
    {
        var (name, id) = (shape.Class(node), path + shape.Id(node));
        return shape.Model.Nodes[node] switch
        {
            ExecutorModel => Executor(name, id),
            SubflowModel => $"{Parameter(name)}: {Creation(shape.Inner(node), $"{id}/")}",
            _ => null,
        };
    }

    private static string Executor(string name, string id) => $"{Parameter(name)}: () => instances.Track(\"{id}\", new {name}())";

    private static string Parameter(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private void Inputs()
    {
        var inputs = (_shape.Model.Nodes[0] is SubflowModel ? _shape.Inner(0).Takes(0) : _shape.Takes(0)).Where(type => type.Maker is not null).ToList();
        _ = _text.Line($"    [{string.Join(", ", inputs.Select(type => $"new FlowInput(typeof({type.Name}), hops => {type.Make("hops", "17")})"))}],");
        Switch("(flow, input, hops, options)", input => $"flow.RunStreamingAsync({input}, options)");
        Switch("(run, input, hops)", input => $"run.SendMessageAsync({input})");

        void Switch(string parameters, Func<string, string> call)
        {
            _ = _text.Line($"    {parameters} => input switch").Line("    {");
            for (var index = 0; index < inputs.Count; index++)
            {
                _ = _text.Line($"        {index} => {call(inputs[index].Make("hops", "17"))},");
            }

            _ = _text.Line("        _ => throw new InvalidOperationException(),").Line("    },");
        }
    }

    private void Questions(FlowShape shape, string path)
    {
        foreach (var node in shape.Named)
        {
            var id = path + shape.Id(node);
            if (shape.Model.Nodes[node] is PortModel port)
            {
                _ = _text.Line(
                    $"        RequestInfoEvent<{port.Request.Name}, {port.Response.Name}> {{ PortId: \"{id}\" }} asked => new Asked(\"{id}\", asked.Request, {shape.Class(node)}.Reply(asked.Request)),");
            }
            else if (shape.Model.Nodes[node] is SubflowModel)
            {
                Questions(shape.Inner(node), $"{id}/");
            }
        }
    }
}
