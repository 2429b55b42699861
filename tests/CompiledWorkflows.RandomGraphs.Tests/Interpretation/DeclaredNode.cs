using System.Reflection;

namespace CompiledWorkflows.RandomGraphs;

/// <summary>A node as its class declares it.</summary>
internal abstract class DeclaredNode(Type type, string id)
{
    public Type Class { get; } = type;

    public string Id { get; } = id;

    /// <summary>How many instances there are of it.</summary>
    public int Replicas { get; set; } = 1;

    /// <summary>The message types that it handles by themselves.</summary>
    public abstract IReadOnlyList<Type> Handles { get; }

    /// <summary>The message types that it sends.</summary>
    public abstract IReadOnlyList<Type> Sends { get; }

    public static DeclaredNode Read(Type type)
    {
        var attribute = Attributes.All(type)
            .Single(each => each.Is(typeof(ExecutorAttribute)) || each.Is(typeof(RequestPortAttribute<,>)) || each.Is(typeof(WorkflowAttribute)));
        var id = attribute.ConstructorArguments is [{ Value: string given }] ? given : type.Name;
        return attribute.Is(typeof(ExecutorAttribute)) ? new DeclaredExecutor(type, id)
            : attribute.Is(typeof(WorkflowAttribute)) ? new DeclaredSubflow(type, id)
            : new DeclaredPort(type, id, attribute.Argument(0), attribute.Argument(1));
    }
}

/// <summary>A request port: it asks the outside and sends the response, alone or with its request.</summary>
internal sealed class DeclaredPort(Type type, string id, Type request, Type response) : DeclaredNode(type, id)
{
    public Type Request { get; } = request;

    public Type Response { get; } = response;

    public Type Pair { get; } = typeof(Response<,>).MakeGenericType(request, response);

    public override IReadOnlyList<Type> Handles { get; } = [request];

    public override IReadOnlyList<Type> Sends => [Response, Pair];

    /// <summary>What random programs answer.</summary>
    public object Answer(object asked) => Class.GetMethod("Reply", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [asked])!;
}

/// <summary>A workflow as a node: what its start handles goes in, what leaves it comes out.</summary>
internal sealed class DeclaredSubflow(Type type, string id) : DeclaredNode(type, id)
{
    public DeclaredFlow Flow { get; } = new(type);

    public override IReadOnlyList<Type> Handles => Flow.Start.Handles;

    public override IReadOnlyList<Type> Sends => Flow.OutputTypes;
}

/// <summary>A port of a sub-workflow as a node of a workflow around it: what it asks comes out, what answers it goes in.</summary>
internal sealed class DeclaredInnerPort(DeclaredPort port) : DeclaredNode(port.Class, port.Id)
{
    public DeclaredPort Port => port;

    public Type Answer { get; } = typeof(Answer<,>).MakeGenericType(port.Request, port.Response);

    /// <summary>The request with its id.</summary>
    public Type WithId { get; } = typeof(Request<,>).MakeGenericType(port.Request, port.Response);

    public override IReadOnlyList<Type> Handles => [port.Response, Answer];

    public override IReadOnlyList<Type> Sends => [port.Request, WithId];
}
