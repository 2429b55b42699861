namespace CompiledWorkflows.RandomGraphs;

/// <summary>One workflow of a run: the outermost one, or a sub-workflow in another.</summary>
internal sealed class Scope
{
    private readonly DeclaredFlow _flow;
    private readonly Scope? _around;
    private readonly DeclaredNode? _node;
    private readonly IOutside _outside;
    private readonly Dictionary<DeclaredNode, IReadOnlyList<Place>> _places = [];
    private readonly Dictionary<DeclaredNode, Scope> _inner = [];
    private readonly List<Barrier> _barriers;

    /// <summary>Makes the nodes of a run.</summary>
    /// <param name="flow">The workflow.</param>
    /// <param name="around">The workflow around it, if there is one.</param>
    /// <param name="node">What it is in that.</param>
    /// <param name="outside">Is told what happens.</param>
    public Scope(DeclaredFlow flow, Scope? around, DeclaredNode? node, IOutside outside)
    {
        _flow = flow;
        _around = around;
        _node = node;
        _outside = outside;
        Path = around is null ? "" : $"{around.Path}{node!.Id}/";
        Shared = [.. flow.Shared.Select(attribute => SharedValue.Read(flow.Class, attribute))];
        _barriers = [.. flow.FanIns.Select(fanIn => new Barrier(fanIn))];
        foreach (var each in flow.Nodes)
        {
            if (each is DeclaredSubflow inner)
            {
                _inner.Add(each, new Scope(inner.Flow, this, each, outside));
            }
            else
            {
                _places.Add(each, [.. Enumerable.Range(0, each.Replicas).Select(replica => new Place(this, each, replica))]);
            }
        }
    }

    /// <summary>What stands before the id of a node in its path.</summary>
    public string Path { get; }

    public IReadOnlyList<SharedValue> Shared { get; }

    /// <summary>All places in declaration order, those of a sub-workflow where it stands.</summary>
    public IEnumerable<Place> Places => _flow.Nodes.SelectMany(node => node is DeclaredSubflow ? _inner[node].Places : _places[node]);

    /// <summary>How many fan-ins hold what waits for the rest of its set: into each replica of the target one.</summary>
    public int LeftOver => _barriers.Where(barrier => barrier.HasLeftOver).Sum(barrier => barrier.Declared.Target.Replicas) + _inner.Values.Sum(inner => inner.LeftOver);

    /// <summary>Lets a message in, to the start.</summary>
    public void Enter(Type type, object message) => Deliver(_flow.Start, Enumerable.Range(0, _flow.Start.Replicas), type, message, request: null);

    /// <summary>Sends a message along every edge that takes it, and out.</summary>
    /// <param name="source">The node that sends.</param>
    /// <param name="replica">Which replica of it.</param>
    /// <param name="request">The request of a port inside that is being handled, if one is.</param>
    /// <param name="forms">The message as the type that it is sent as; of a port also the response with its request. An edge takes one form.</param>
    public void Send(DeclaredNode source, int replica, OpenRequest? request, params IReadOnlyList<(Type Type, object Message)> forms)
    {
        if (!TrySend(source, replica, request, forms))
        {
            _outside.Drop();
        }
    }

    /// <summary>Asks the workflows around for the answer to a request.</summary>
    /// <returns>Whether an executor of one of them gets the request.</returns>
    public bool AskAround(OpenRequest request) => _around is not null && (_around.Ask(request) || _around.AskAround(request));

    private bool Ask(OpenRequest request)
    {
        var asked = _flow.Nodes.OfType<DeclaredInnerPort>().FirstOrDefault(port => port.Class == request.Port.Class);
        return asked is not null
            && TrySend(asked, 0, request, (request.Port.Request, request.Request), (asked.WithId, request.WithId));
    }

    private bool TrySend(DeclaredNode source, int replica, OpenRequest? request, params IReadOnlyList<(Type Type, object Message)> forms)
    {
        var edges = _flow.Edges.Where(edge => edge.Source == source).ToList();
        var taken = false;
        foreach (var edge in edges.Where(edge => !edge.IsCase && !edge.IsOtherwise))
        {
            taken |= Take(edge, request, forms);
        }

        taken |= edges.Where(edge => edge.IsCase).Concat(edges.Where(edge => edge.IsOtherwise)).Any(edge => Take(edge, request, forms));
        foreach (var barrier in _barriers.Where(barrier => barrier.Declared.Slots.Any(slot => slot.Node == source)))
        {
            taken |= barrier.Declared.Ordered(forms).Any(form => barrier.Offer(source, replica, form.Type, form.Message));
        }

        foreach (var (type, message) in forms.Where(form => _flow.Leaves(source, form.Type)))
        {
            Leave(source, type, message);
            taken = true;
        }

        return taken;
    }

    /// <summary>Ends a superstep, or the delivery of a response: makes the sets that are complete.</summary>
    public void MakeSets()
    {
        foreach (var barrier in _barriers)
        {
            foreach (var set in barrier.TakeSets())
            {
                _outside.See(barrier.Declared.Feature);
                if (barrier.Declared.HasKey)
                {
                    _outside.See(Feature.Key);
                }

                foreach (var mail in barrier.Declared.Mail(set))
                {
                    foreach (var place in _places[barrier.Declared.Target])
                    {
                        place.Receive(mail);
                    }
                }
            }
        }

        foreach (var inner in _inner.Values)
        {
            inner.MakeSets();
        }
    }

    /// <summary>Ends a superstep: what was written is seen by all.</summary>
    public void CommitShared()
    {
        foreach (var shared in Shared)
        {
            if (shared.Commit([.. Places]) is { } feature)
            {
                _outside.See(feature);
            }
        }

        foreach (var inner in _inner.Values)
        {
            inner.CommitShared();
        }
    }

    private bool Take(DeclaredEdge edge, OpenRequest? request, IReadOnlyList<(Type Type, object Message)> forms)
    {
        if ((forms is [var bare, var pair] ? edge.Choose(bare, pair) : edge.Takes(forms[0].Type, forms[0].Message) ? forms[0] : null) is not { } form)
        {
            return false;
        }

        var (type, message) = form;
        edge.Features.ForEach(_outside.See);
        if (type != forms[0].Type && edge.Source is DeclaredPort)
        {
            _outside.See(Feature.ResponseWithRequest);
        }

        Deliver(edge.Target, edge.Replicas(type, message), edge.Handled(type), message, request);
        return true;
    }

    /// <summary>What leaves a sub-workflow is what it sends as a node.</summary>
    private void Leave(DeclaredNode source, Type type, object message)
    {
        if (_around is null)
        {
            _outside.PutOut(source.Id, message);
        }
        else
        {
            _outside.See(Feature.MessageOutOfSubflow);
            _around.Send(_node!, 0, request: null, (type, message));
        }
    }

    private void Deliver(DeclaredNode node, IEnumerable<int> replicas, Type type, object message, OpenRequest? request)
    {
        if (node is DeclaredSubflow)
        {
            _outside.See(_around is null ? Feature.MessageIntoSubflow : Feature.SubflowInSubflow);
            _inner[node].Enter(type, message);
            return;
        }

        foreach (var replica in replicas)
        {
            _places[node][replica].Receive(type, message, request);
        }
    }
}
