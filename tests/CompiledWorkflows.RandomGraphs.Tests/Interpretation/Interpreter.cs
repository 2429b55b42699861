namespace CompiledWorkflows.RandomGraphs;

/// <summary>
/// Runs a workflow by reading its declarations: what the generated code must do, done slowly and plainly. It knows of the engine and of the
/// generator no more than their documentation says.
/// </summary>
internal sealed class Interpreter
{
    private readonly DeclaredFlow _flow;
    private readonly RunPlan _plan;
    private readonly bool _hasStore;
    private readonly int _budget;
    private readonly List<Place> _places;
    private readonly List<OpenRequest> _requests = [];
    private readonly List<(DeclaredNode Source, object Message)> _outputs = [];
    private readonly Trace _trace = new();
    private int _handled;
    private StepTrace _step;

    private Interpreter(DeclaredFlow flow, RunPlan plan, bool hasStore, int budget)
    {
        _flow = flow;
        _plan = plan;
        _hasStore = hasStore;
        _budget = budget;
        _places = [.. flow.Nodes.SelectMany(node => Enumerable.Range(0, node.Replicas).Select(replica => new Place(node, replica)))];
        _step = _trace.Before;
    }

    private bool HasMail => _places.Any(place => place.Mail.Count > 0);

    private RunStatus Next => HasMail ? RunStatus.Running : _requests.Count > 0 ? RunStatus.AwaitingResponse : RunStatus.Completed;

    /// <summary>Runs a program as planned, with as many of the hops as keep it within a budget of messages.</summary>
    public static async Task<(RunPlan Plan, Trace Trace)> FitAsync(FlowProgram program, RunPlan plan, bool hasStore, int budget)
    {
        for (; plan.Hops >= 0; plan = plan with { Hops = plan.Hops - 1 })
        {
            var interpreter = new Interpreter(new DeclaredFlow(program.Workflow), plan, hasStore, budget);
            var input = program.Inputs[plan.Input % program.Inputs.Count];
            if (await interpreter.RunAsync(input.Type, input.Make(plan.Hops)))
            {
                return (plan, interpreter._trace);
            }
        }

        throw new InvalidOperationException("A message without hops goes on.");
    }

    /// <returns>Whether the budget was enough.</returns>
    private async Task<bool> RunAsync(Type type, object input)
    {
        Deliver(_flow.Start, Enumerable.Range(0, _flow.Start.Replicas), type, input);
        Save();
        do
        {
            while (HasMail)
            {
                if (!await StepAsync())
                {
                    return false;
                }
            }
        }
        while (AnswerOne());

        _trace.Status = Next;
        _trace.Pending = [.. _requests.Select(request => request.Text)];
        _trace.States = StateText.Of(_places.Where(place => place.Executor is not null).Select(place => (place.Node.Id, place.Executor!)));
        return true;
    }

    private async Task<bool> StepAsync()
    {
        _trace.Steps.Add(_trace.SuperSteps, _step = new StepTrace());
        foreach (var (place, mail) in _places.Select(place => (place, place.TakeMail())).ToList())
        {
            foreach (var (type, message) in mail)
            {
                if (++_handled > _budget)
                {
                    return false;
                }

                await HandleAsync(place, type, message);
            }
        }

        _trace.SuperSteps++;
        if (!_hasStore || _trace.SuperSteps % _plan.Interval == 0 || Next != RunStatus.Running)
        {
            Commit();
        }

        return true;
    }

    private async Task HandleAsync(Place place, Type type, object message)
    {
        if (place.Node is DeclaredPort port)
        {
            _requests.Add(new OpenRequest(port, message));
            return;
        }

        _step.Handle(place.Id, message);
        foreach (var (sent, item) in await place.HandleAsync(type, message))
        {
            Send(place.Node, [(sent, item)]);
        }
    }

    /// <summary>Sends a message along every edge that takes it, and to the outside.</summary>
    /// <param name="source">The node that sends.</param>
    /// <param name="forms">The message as the type that it is sent as; of a port also the response with its request. An edge takes one form.</param>
    private void Send(DeclaredNode source, IReadOnlyList<(Type Type, object Message)> forms)
    {
        var taken = false;
        var chosen = false;
        foreach (var edge in _flow.Edges.Where(edge => edge.Source == source && !edge.IsOtherwise))
        {
            if (edge.IsCase && chosen)
            {
                continue;
            }

            var takes = Take(edge);
            taken |= takes;
            chosen |= takes && edge.IsCase;
        }

        foreach (var edge in _flow.Edges.Where(edge => edge.Source == source && edge.IsOtherwise && !chosen))
        {
            taken |= Take(edge);
        }

        foreach (var (type, message) in forms.Where(form => _flow.Leaves(source, form.Type)))
        {
            _outputs.Add((source, message));
            taken = true;
        }

        _step.Untaken += taken ? 0 : 1;

        bool Take(DeclaredEdge edge)
        {
            var (type, message) = Form(edge, forms);
            if (!edge.Takes(type, message))
            {
                return false;
            }

            Deliver(edge.Target, edge.Replicas(type, message), edge.Carries(type)!.Value.Handled, message);
            return true;
        }
    }

    /// <summary>A port sends the response with its request to a target that asks for exactly that or takes nothing else.</summary>
    private static (Type Type, object Message) Form(DeclaredEdge edge, IReadOnlyList<(Type Type, object Message)> forms)
    {
        if (forms is [var bare, var pair])
        {
            return edge.Carries(pair.Type) is { } carried && (carried.Handled == pair.Type || edge.Carries(bare.Type) is null) ? pair : bare;
        }

        return forms[0];
    }

    private void Deliver(DeclaredNode node, IEnumerable<int> replicas, Type type, object message)
    {
        foreach (var replica in replicas)
        {
            _places.Single(place => place.Node == node && place.Replica == replica).Mail.Add((type, message));
        }
    }

    /// <summary>Saves, and lets outputs and requests leave; a request that is answered at once is answered before the next superstep.</summary>
    private void Commit()
    {
        Save();
        Release();
        var asked = _requests.Where(request => !request.HasLeft).ToList();
        asked.ForEach(request => request.HasLeft = true);
        _step.Asked.AddRange(asked.Select(request => request.Text));
        asked.Where(request => _plan.Decide(request.Port.Id, request.Request) == Answering.AtOnce).ToList().ForEach(Answer);
    }

    private bool AnswerOne()
    {
        var waiting = _requests.Where(request => _plan.Decide(request.Port.Id, request.Request) != Answering.Never).ToList();
        if (waiting.Count > 0)
        {
            Answer(_plan.AnswersLastFirst ? waiting[^1] : waiting[0]);
        }

        return waiting.Count > 0;
    }

    private void Answer(OpenRequest request)
    {
        _ = _requests.Remove(request);
        Send(request.Port, request.Answer());
        Save();
        Release();
    }

    private void Save() =>
        _trace.Checkpoints.Add($"superstep {_trace.SuperSteps}: {Next}, {_places.Sum(place => place.Mail.Count)} messages, {_requests.Count} requests");

    private void Release()
    {
        foreach (var (source, message) in _outputs)
        {
            _step.Outputs.Add($"{source.Id}: {Values.Text(message)}");
            _trace.Outputs.Add(Values.Text(message));
        }

        _outputs.Clear();
    }

    private sealed class OpenRequest(DeclaredPort port, object request)
    {
        public DeclaredPort Port { get; } = port;

        public object Request { get; } = request;

        /// <summary>Whether the superstep that asked it is committed.</summary>
        public bool HasLeft { get; set; }

        public string Text { get; } = $"{port.Id}: {Values.Text(request)}";

        public IReadOnlyList<(Type Type, object Message)> Answer()
        {
            var response = Port.Answer(Request);
            return [(Port.Response, response), (Port.Pair, Activator.CreateInstance(Port.Pair, Request, response)!)];
        }
    }
}
