namespace CompiledWorkflows.Tests.Graphs;

public sealed record Job(int Number, int Depth = 0);

public sealed record Need(string What, int Number);

public sealed record Grant(int Number, bool Granted);

public sealed record Done(string Text);

/// <summary>Asks for what a job needs; a job of number 13 cannot be done.</summary>
[Executor]
public sealed partial class Planner
{
    [State] private int _jobs;

    [Handler]
    public Need OnJob(Job job)
    {
        _jobs++;
        return job.Number == 13 ? throw new FormatException("unlucky") : new Need($"tools ({_jobs})", job.Number);
    }
}

[RequestPort<Need, Grant>("store")]
public sealed partial class Stores;

[Executor]
public sealed partial class Worker
{
    [State] private List<int> _done = [];

    [Handler]
    public Done OnGrant(Response<Need, Grant> grant)
    {
        _done.Add(grant.Request.Number);
        return new Done($"{grant.Request.Number} {(grant.Value.Granted ? "done" : "refused")} with {grant.Request.What}, {_done.Count} in all");
    }
}

/// <summary>A workflow that asks once for each job.</summary>
[Workflow("work")]
[Start<Planner>]
[Edge<Planner, Stores>]
[Edge<Stores, Worker>]
[Output<Worker>]
public partial class Works;

[Executor]
[Sends<Job>]
public sealed partial class Foreman
{
    [Handler]
    public void OnJobs(List<Job> jobs, ExecutorContext<Foreman> context)
    {
        foreach (var job in jobs)
            context.Send(job);
    }
}

[Executor]
public sealed partial class Clipboard
{
    [State] private int _lines;

    [Handler]
    public string OnDone(Done done) => $"{++_lines}. {done.Text}";
}

/// <summary>A workflow around it.</summary>
[Workflow("site")]
[Start<Foreman>]
[Edge<Foreman, Works>]
[Edge<Works, Clipboard>]
[Output<Clipboard>]
public sealed partial class Site;

/// <summary>A workflow around that, which also has the inner one as a node of its own: two instances, each with its own state.</summary>
[Workflow("company")]
[Start<Office>]
[Edge<Office, Site>]
[Edge<Office, Works>]
[Output<Site>]
[Output<Works>]
public sealed partial class Company;

[Executor]
[Sends<List<Job>>]
[Sends<Job>]
public sealed partial class Office
{
    [Handler]
    public void OnOrder(int jobs, ExecutorContext<Office> context)
    {
        context.Send([.. Enumerable.Range(0, jobs).Select(number => new Job(number))]);
        context.Send(new Job(100));
    }
}

/// <summary>Answers what it can within the run: at once, or when it is told to.</summary>
[Executor]
[Sends<Grant>]
[Sends<Answer<Need, Grant>>]
public sealed partial class Storekeeper
{
    [State] private List<Request<Need, Grant>> _later = [];

    [Handler]
    public void OnNeed(Request<Need, Grant> request, ExecutorContext<Storekeeper> context)
    {
        if (request.Value.Number % 2 == 0)
            context.Send(new Grant(request.Value.Number, true));
        else
            _later.Add(request);

        if (_later.Count < 2)
            return;

        // In reverse, so that an answer in the order of asking would be wrong.
        foreach (var waiting in Enumerable.Reverse(_later))
            context.Send(waiting.Answer(new Grant(waiting.Value.Number, false)));
        _later.Clear();
    }
}

/// <summary>The requests of the inner workflow are answered by an executor of this one, those of numbers from ten on by the outside.</summary>
[Workflow("self-service")]
[Start<Foreman>]
[Edge<Foreman, Works>]
[Edge<Stores, Storekeeper>(When = nameof(IsSmall))]
[Edge<Storekeeper, Stores>]
[Edge<Works, Clipboard>]
[Output<Clipboard>]
public sealed partial class SelfService
{
    private static bool IsSmall(Need need) => need.Number < 10;
}

/// <summary>Answers a step after it is asked.</summary>
[Executor]
public sealed partial class Wholesaler
{
    [Handler]
    public Request<Need, Grant> OnNeed(Request<Need, Grant> request) => request;
}

[Executor]
public sealed partial class Truck
{
    [Handler]
    public Answer<Need, Grant> OnOrder(Request<Need, Grant> order) => order.Answer(new Grant(order.Value.Number, true));
}

/// <summary>A workflow around the one that answers small numbers, which answers larger ones: the largest are left to the outside.</summary>
[Workflow("district")]
[Start<SelfService>]
[Edge<Stores, Wholesaler>(When = nameof(IsMedium))]
[Edge<Wholesaler, Truck>]
[Edge<Truck, Stores>]
[Output<SelfService>]
public sealed partial class District
{
    private static bool IsMedium(Need need) => need.Number < 100;
}

/// <summary>A second node with the graph of the first.</summary>
[Workflow("night-work")]
public sealed partial class NightWorks : Works;

/// <summary>One workflow twice, by day and by night.</summary>
[Workflow("shifts")]
[Start<Foreman>]
[Case<Foreman, Works>(When = nameof(IsDay))]
[Otherwise<Foreman, NightWorks>]
[Edge<Works, Clipboard>]
[Edge<NightWorks, Clipboard>]
[Output<Clipboard>]
public sealed partial class Shifts
{
    private static bool IsDay(Job job) => job.Number < 10;
}
