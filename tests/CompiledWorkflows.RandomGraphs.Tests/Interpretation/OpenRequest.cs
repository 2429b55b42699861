namespace CompiledWorkflows.RandomGraphs;

/// <summary>A request that a port has asked and that nobody has answered.</summary>
internal sealed class OpenRequest(Place place, object request)
{
    public Place Place { get; } = place;

    public string Id { get; } = Guid.NewGuid().ToString();

    public object Request { get; } = request;

    public DeclaredPort Port { get; } = (DeclaredPort)place.Node;

    /// <summary>Whether an executor of the run answers it.</summary>
    public bool IsInside { get; set; }

    /// <summary>Whether the superstep that asked it is committed.</summary>
    public bool HasLeft { get; set; }

    public string Text { get; } = $"{place.Id}: {Values.Text(request)}";

    /// <summary>The request with its id, as an executor of the run may handle it.</summary>
    public object WithId => Activator.CreateInstance(typeof(Request<,>).MakeGenericType(Port.Request, Port.Response), Id, Request)!;

    /// <summary>The forms in which the port sends a response.</summary>
    public IReadOnlyList<(Type Type, object Message)> Forms(object response) =>
        [(Port.Response, response), (Port.Pair, Activator.CreateInstance(Port.Pair, Request, response)!)];
}
