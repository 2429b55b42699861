namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>Writes the executors that answer for ports inside of sub-workflows.</summary>
internal static class DeskWriter
{
    /// <summary>The class of the executor.</summary>
    public static string Class(FlowShape shape, int link) => $"{shape.Name}Desk{link}";

    /// <summary>The edges between port and executor.</summary>
    public static string Attributes(FlowShape shape, DeskModel desk, int link, string? condition)
    {
        var (port, name) = (shape.InnerPort(desk)!.Value.Class, Class(shape, link));
        var later = desk.Kind == DeskKind.Later ? $"[Edge<{name}, {name}>(Of = typeof(Later))] " : "";
        return $"{later}[Edge<{port}, {name}>{(condition is null ? "" : $"(When = nameof({condition}))")}] [Edge<{name}, {port}>]";
    }

    public static void Write(CodeText text, FlowShape shape, DeskModel desk, int link)
    {
        var (port, model) = shape.InnerPort(desk)!.Value;
        var types = $"{model.Request.Name}, {model.Response.Name}";
        _ = text.Line("[Executor]").Open($"public sealed partial class {Class(shape, link)}").Line("[State] private List<string> _log = [];");
        _ = desk.Kind switch
        {
            DeskKind.Bare => Handler($"async Task<{model.Response.Name}>", model.Request.Name, $"return {port}.Reply(message);", waits: true),
            DeskKind.WithId => Handler($"Answer<{types}>", $"Request<{types}>", $"return message.Answer({port}.Reply(message.Value));", waits: false),
            _ => Later(),
        };
        _ = text.Close().Line();

        CodeText Later()
        {
            _ = text.Line($"[State] private readonly Queue<Request<{types}>> _open = new();");
            _ = Handler("Later", $"Request<{types}>", "_open.Enqueue(message); return new Later(_open.Count);", waits: false);
            return Handler($"async ValueTask<Answer<{types}>>", "Later", $"var request = _open.Dequeue(); return request.Answer({port}.Reply(request.Value));", waits: true);
        }

        CodeText Handler(string returns, string message, string body, bool waits) => text
            .Line("[Handler]")
            .Open($"public {returns} On{(message == "Later" ? message : "Request")}({message} message)")
            .Line("_log.Add(Values.Text(message));")
            .Line(waits ? "await Pause.Now();" : "")
            .Line(body)
            .Close();
    }
}
