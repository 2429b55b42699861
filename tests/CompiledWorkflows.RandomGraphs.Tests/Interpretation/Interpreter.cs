namespace CompiledWorkflows.RandomGraphs;

/// <summary>
/// Runs a workflow by reading its declarations: what the generated code must do, done slowly and plainly. It knows of the engine and of the
/// generator no more than their documentation says.
/// </summary>
internal sealed class Interpreter : IOutside
{
    private readonly FlowProgram _program;
    private readonly Scope _scope;
    private readonly RunPlan _plan;
    private readonly bool _hasStore;
    private readonly int _budget;
    private readonly List<Place> _places;
    private readonly List<OpenRequest> _requests = [];
    private readonly List<(DeclaredInnerPort Port, Mail Answer)> _answers = [];
    private readonly List<(string Source, object Message)> _outputs = [];
    private readonly Trace _trace = new();
    private int _handled;
    private int _sent;
    private StepTrace _step;

    private Interpreter(FlowProgram program, RunPlan plan, bool hasStore, int budget)
    {
        _program = program;
        _scope = new Scope(new DeclaredFlow(program.Workflow), around: null, node: null, this);
        _plan = plan;
        _hasStore = hasStore;
        _budget = budget;
        _places = [.. _scope.Places];
        _step = _trace.Before;
    }

    private bool HasMail => _places.Exists(place => place.Mail.Count > 0);

    private RunStatus Next => HasMail ? RunStatus.Running : _requests.Count > 0 ? RunStatus.AwaitingResponse : RunStatus.Completed;

    /// <summary>Runs a program as planned, with as many of the hops as keep it within a budget of messages.</summary>
    public static async Task<(RunPlan Plan, Trace Trace)> FitAsync(FlowProgram program, RunPlan plan, bool hasStore, int budget)
    {
        for (; plan.Hops >= 0; plan = plan with { Hops = plan.Hops - 1 })
        {
            var interpreter = new Interpreter(program, plan, hasStore, budget);
            if (await interpreter.RunAsync())
            {
                // A run that goes another way may never end.
                return (plan with { Limit = interpreter._trace.SuperSteps + 2 }, interpreter._trace);
            }
        }

        throw new InvalidOperationException("A message without hops goes on.");
    }

    void IOutside.PutOut(string nodeId, object message) => _outputs.Add((nodeId, message));

    void IOutside.Drop()
    {
        _step.Untaken++;
        See(Feature.Untaken);
    }

    public void See(Feature feature) => _trace.Features.Add(feature);

    /// <returns>Whether the budget was enough.</returns>
    private async Task<bool> RunAsync()
    {
        Enter(0);
        Save();
        do
        {
            while (HasMail && _trace.Failure is null)
            {
                if (!await StepAsync())
                {
                    return false;
                }
            }
        }
        while (_trace.Failure is null && (AnswerOne() || SendOne()));

        _trace.Status = Next;
        _trace.Pending = [.. _requests.Where(request => !request.IsInside).Select(request => request.Text)];
        _trace.States = StateText.Of(_places.Where(place => place.Executor is not null).Select(place => (place.Id, place.Executor!)));
        return true;
    }

    private async Task<bool> StepAsync()
    {
        _trace.Steps.Add(_trace.SuperSteps, _step = new StepTrace());
        foreach (var (place, mail) in _places.Select(place => (place, place.TakeMail())).ToList())
        {
            foreach (var each in mail)
            {
                if (++_handled > _budget)
                {
                    return false;
                }

                await HandleAsync(place, each);
            }
        }

        GiveAnswers();
        try
        {
            _scope.CommitShared();
        }
        catch (ConflictException conflict)
        {
            See(Feature.SharedConflict);
            _trace.Fail(conflict.Message);
            return true;
        }

        _scope.MakeSets();
        _trace.SuperSteps++;
        if (!_hasStore || _trace.SuperSteps % _plan.Interval == 0 || Next != RunStatus.Running)
        {
            Commit();
        }

        if (_trace.SuperSteps - 1 == _plan.InputAfter)
        {
            Enter(_plan.FurtherInputs + 1);
            Commit();
        }

        return true;
    }

    private async Task HandleAsync(Place place, Mail mail)
    {
        if (place.Node is DeclaredInnerPort inner)
        {
            _answers.Add((inner, mail));
            return;
        }

        if (place.Node is DeclaredPort)
        {
            var request = new OpenRequest(place, mail.Messages[0]);
            request.IsInside = place.Scope.AskAround(request);
            See(request.IsInside ? Feature.RequestToExecutor : place.Scope.Path.Length > 0 ? Feature.RequestFromInside : Feature.RequestToOutside);
            _requests.Add(request);
            return;
        }

        _step.Handle(place.Name, mail.Text);
        foreach (var (sent, message) in await place.HandleAsync(mail))
        {
            place.Scope.Send(place.Node, place.Replica, mail.Request, (sent, message));
        }
    }

    /// <summary>Gives answers of executors to the ports that asked: to the request that was handled, to the one that is named, or to the oldest.</summary>
    private void GiveAnswers()
    {
        foreach (var (port, mail) in _answers)
        {
            var answer = mail.Messages[0];
            var isBare = !port.Answer.IsInstanceOfType(answer);
            var id = isBare ? mail.Request?.Id : (string?)port.Answer.GetProperty("RequestId")!.GetValue(answer);
            var request = _requests.First(open => open.IsInside && open.Port.Class == port.Class && (id is null || open.Id == id));
            _ = _requests.Remove(request);
            request.Place.Scope.Send(request.Port, 0, request: null, request.Forms(isBare ? answer : port.Answer.GetProperty("Value")!.GetValue(answer)!));
        }

        _answers.Clear();
    }

    private void Enter(int number)
    {
        var input = _program.Inputs[_plan.InputOf(number, _program.Inputs.Count)];
        _scope.Enter(input.Type, input.Make(_plan.HopsOf(number)));
    }

    /// <summary>Saves, and lets outputs and requests leave; a request that is answered at once is answered before the next superstep.</summary>
    private void Commit()
    {
        Save();
        Release();
        if (Next == RunStatus.Completed && _scope.LeftOver > 0)
        {
            See(Feature.LeftOver);
            _step.LeftOver += _scope.LeftOver;
        }

        var asked = _requests.Where(request => !request.HasLeft && !request.IsInside).ToList();
        asked.ForEach(request => request.HasLeft = true);
        _step.Asked.AddRange(asked.Select(request => request.Text));
        asked.Where(request => _plan.Decide(request.Place.Id, request.Request) == Answering.AtOnce).ToList().ForEach(Answer);
    }

    private bool AnswerOne()
    {
        var waiting = _requests.Where(request => !request.IsInside && _plan.Decide(request.Place.Id, request.Request) != Answering.Never).ToList();
        if (waiting.Count > 0)
        {
            Answer(_plan.AnswersLastFirst ? waiting[^1] : waiting[0]);
        }

        return waiting.Count > 0;
    }

    private bool SendOne()
    {
        if (_sent >= _plan.FurtherInputs)
        {
            return false;
        }

        See(Feature.FurtherInput);
        Enter(++_sent);
        Commit();
        return true;
    }

    private void Answer(OpenRequest request)
    {
        _ = _requests.Remove(request);
        request.Place.Scope.Send(request.Port, 0, request: null, request.Forms(request.Port.Answer(request.Request)));
        _scope.MakeSets();
        Commit();
    }

    private void Save() =>
        _trace.Checkpoints.Add($"superstep {_trace.SuperSteps}: {Next}, {_places.Sum(place => place.Mail.Count)} messages, {_requests.Count(request => !request.IsInside)} requests");

    private void Release()
    {
        foreach (var (source, message) in _outputs)
        {
            _step.Outputs.Add($"{source}: {Values.Text(message)}");
            _trace.Outputs.Add(Values.Text(message));
        }

        _outputs.Clear();
    }
}
