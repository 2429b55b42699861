using CompiledWorkflows.Generators.Graph;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Writes the nested class that is the graph of one run: it makes the nodes, connects them, and lets messages in.</summary>
internal static class GraphClassEmitter
{
    private const string Library = "global::CompiledWorkflows.Generated.";

    public static void Emit(Sections sections, WorkflowLayout layout)
    {
        var writer = sections.Next();
        var start = layout.Nodes[layout.Model.Graph.Start];
        var bases = start.Inputs.Select(type => $"{Library}IInput<{layout.TypeName(type)}>").Prepend($"{Library}WorkflowGraph");
        NestedClass.Attributes(writer);
        using var type = writer.Block($"private sealed class __cwf_Graph : {string.Join(",\n    ", bases)}");
        Fields(writer, layout);
        writer.Line();
        Constructor(writer, layout);
        writer.Line();
        using (writer.Block("public override void Connect()"))
        {
            foreach (var node in layout.Nodes)
            {
                Connect(writer, layout, node);
            }
        }

        FormerNamesEmitter.Emit(writer, layout.Model);
        foreach (var input in start.Inputs)
        {
            writer.Line();
            Input(writer, layout, start, input);
        }
    }

    private static void Fields(CodeWriter writer, WorkflowLayout layout)
    {
        foreach (var state in layout.SharedStates)
        {
            var type = layout.TypeName(state.Model.Type);
            writer.Line($"internal readonly {Library}SharedState<{type}> {state.Field};");
        }

        foreach (var node in layout.Nodes)
        {
            writer.Line($"internal readonly {Type(layout, node)} {node.Field};");
        }

        foreach (var join in layout.Joins)
        {
            writer.Line($"internal readonly {join.Class}{(join.Target.IsReplicated ? "[]" : "")} {join.Field};");
        }
    }

    private static string Type(WorkflowLayout layout, NodeLayout node) => node.Model.Kind switch
    {
        NodeKind.Workflow => $"{Library}WorkflowGraph",
        NodeKind.InnerPort => $"{Library}InnerPortNode<{DeskEmitter.Types(layout, node)}, {layout.Codec(node.Model.Handlers[1].Message)}>",
        _ => node.Class + (node.IsReplicated ? "[]" : ""),
    };

    private static void Constructor(CodeWriter writer, WorkflowLayout layout)
    {
        writer.Line($"internal __cwf_Graph({Library}WorkflowScope scope, {layout.Model.Class.FullName} workflow)");
        using (writer.Indent())
        {
            writer.Line(": base(scope)");
        }

        using var body = writer.Block("");
        foreach (var state in layout.SharedStates)
        {
            SharedStateEmitter.Create(writer, layout, state);
        }

        foreach (var node in layout.Nodes)
        {
            Create(writer, layout, node);
        }

        foreach (var join in layout.Joins)
        {
            writer.Line(join.Target.IsReplicated
                ? $"{join.Field} = global::System.Array.ConvertAll({join.Target.Field}, static target => new {join.Class}(target));"
                : $"{join.Field} = new {join.Class}({join.Target.Field});");
        }
    }

    private static void Create(CodeWriter writer, WorkflowLayout layout, NodeLayout node)
    {
        var id = Text.Literal(node.Model.Id);
        switch (node.Model.Kind)
        {
            case NodeKind.Workflow:
                writer.Line($"{node.Field} = scope.Add(workflow.{ConstructorEmitter.Field(node.Model)}, {id}, new {node.Boundary}(this));");
                break;
            case NodeKind.InnerPort:
                writer.Line($"{node.Field} = new(scope, {id}, {Text.Literal(layout.TypeId(node.Model.Handlers[1].Message))});");
                break;
            case NodeKind.RequestPort:
                writer.Line($"{node.Field} = new {node.Class}(scope);");
                break;
            case var _ when node.IsReplicated:
                writer.Line($"{node.Field} = new {node.Class}[{node.Model.Replicas}];");
                using (writer.Block($"for (var replica = 0; replica < {node.Model.Replicas}; replica++)"))
                {
                    writer.Line($"{node.Field}[replica] = new {node.Class}(scope, workflow.{ConstructorEmitter.Field(node.Model)}, replica);");
                }

                writer.Line();
                break;
            default:
                writer.Line($"{node.Field} = new {node.Class}(scope, workflow.{ConstructorEmitter.Field(node.Model)});");
                break;
        }
    }

    private static void Connect(CodeWriter writer, WorkflowLayout layout, NodeLayout node)
    {
        if (node.Model.Kind == NodeKind.Workflow)
        {
            writer.Line($"{node.Field}.Connect();");
        }
        else if (node.Model.Kind == NodeKind.RequestPort)
        {
            writer.Line($"{node.Field}.Connect(this);");
        }
        else if (node.Model.Kind == NodeKind.Executor && NodeClassEmitter.Connects(layout, node))
        {
            if (!node.IsReplicated)
            {
                writer.Line($"{node.Field}.Connect(this);");
                return;
            }

            using (writer.Block($"foreach (var replica in {node.Field})"))
            {
                writer.Line("replica.Connect(this);");
            }

            writer.Line();
        }
    }

    private static void Input(CodeWriter writer, WorkflowLayout layout, NodeLayout start, int type)
    {
        var message = layout.TypeName(type);
        var interfaceName = $"{Library}IInput<{message}>";
        var inbox = start.Inboxes.FirstOrDefault(each => each.Type == type && each.Form == InboxForm.Message)?.Field;
        var (accept, connect) = start.Model.Kind == NodeKind.Workflow
            ? ($"{start.Field}.Accept<{message}>(input)", $"{start.Field}.Connect<{message}>(source)")
            : start.IsReplicated
            ? ($"global::System.Array.ForEach({start.Field}, replica => replica.{inbox}.Append(input))",
                $"new {Library}ReplicaChannels<{message}>(global::System.Array.ConvertAll<{start.Class}, {Library}EdgeChannel<{message}>>({start.Field}, replica => new {Library}InboxChannel<{message}>(source, replica.{inbox})))")
            : ($"{start.Field}.{inbox}.Append(input)", $"new {Library}InboxChannel<{message}>(source, {start.Field}.{inbox})");
        writer
            .Line($"void {interfaceName}.Accept({message} input) => {accept};")
            .Line()
            .Line($"{Library}IOutbox<{message}> {interfaceName}.Connect({Library}Node source)");
        using (writer.Indent())
        {
            writer.Line($"=> {connect};");
        }
    }
}
