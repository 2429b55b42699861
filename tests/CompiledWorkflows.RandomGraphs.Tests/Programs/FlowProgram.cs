namespace CompiledWorkflows.RandomGraphs;

/// <summary>A message that a random workflow can be started with.</summary>
/// <param name="Type">The type that it is given as.</param>
/// <param name="Make">Makes it with so many hops.</param>
public sealed record FlowInput(Type Type, Func<int, object> Make);

/// <summary>A request of a random workflow in the words of a test: where it was asked, what, and what to answer.</summary>
public sealed record Asked(string PortId, object? Request, object? Response);

/// <summary>A random workflow, as the tests drive it: through the members that were generated for it.</summary>
public abstract class FlowProgram
{
    private protected FlowProgram(Type workflow, IReadOnlyList<FlowInput> inputs)
    {
        Workflow = workflow;
        Inputs = inputs;
    }

    public Type Workflow { get; }

    public IReadOnlyList<FlowInput> Inputs { get; }

    /// <summary>The type of what the workflow puts out.</summary>
    public abstract Type Output { get; }

    /// <summary>Describes a program. Called by random programs.</summary>
    /// <param name="create">Makes the workflow with executors that are tracked.</param>
    /// <param name="inputs">What it can be started with.</param>
    /// <param name="start">Starts it with one of the inputs, with so many hops.</param>
    /// <param name="send">Gives an open run one more of the inputs.</param>
    /// <param name="ask">Reads a request.</param>
    public static FlowProgram Create<TOutput, TFlow>(
        Func<Instances, Workflow<TOutput, TFlow>> create,
        IReadOnlyList<FlowInput> inputs,
        Func<TFlow, int, int, RunOptions, Task<StreamingRun<TOutput, TFlow>>> start,
        Func<StreamingRun<TOutput, TFlow>, int, int, Task> send,
        Func<RequestInfoEvent, Asked> ask)
        where TFlow : Workflow<TOutput, TFlow> => new FlowProgram<TOutput, TFlow>(instances => (TFlow)create(instances), inputs, start, send, ask);

    /// <summary>Runs the workflow as planned and writes down what happened.</summary>
    public abstract Task<Trace> RunAsync(RunPlan plan, ICheckpointStore? store);

    /// <summary>Goes on with the planned run from a checkpoint.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="store">Where the checkpoint is.</param>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="sent">How many further inputs the run has got already.</param>
    public abstract Task<Trace> ResumeAsync(RunPlan plan, ICheckpointStore store, CheckpointId checkpoint, int sent);
}

/// <summary>A random workflow with its own types.</summary>
internal sealed class FlowProgram<TOutput, TFlow>(
    Func<Instances, TFlow> create,
    IReadOnlyList<FlowInput> inputs,
    Func<TFlow, int, int, RunOptions, Task<StreamingRun<TOutput, TFlow>>> start,
    Func<StreamingRun<TOutput, TFlow>, int, int, Task> send,
    Func<RequestInfoEvent, Asked> ask) : FlowProgram(typeof(TFlow), inputs)
    where TFlow : Workflow<TOutput, TFlow>
{
    public override Type Output => typeof(TOutput);

    public override async Task<Trace> RunAsync(RunPlan plan, ICheckpointStore? store)
    {
        var instances = new Instances();
        await using var run = await start(create(instances), plan.InputOf(0, Inputs.Count), plan.HopsOf(0), plan.Options(store, resumes: false));
        return await Watch(run, plan, sent: 0).DriveAsync(instances);
    }

    public override async Task<Trace> ResumeAsync(RunPlan plan, ICheckpointStore store, CheckpointId checkpoint, int sent)
    {
        var instances = new Instances();
        await using var run = await create(instances).ResumeStreamingAsync(checkpoint, plan.Options(store, resumes: true));
        return await Watch(run, plan, sent).DriveAsync(instances);
    }

    private FlowRun<TOutput> Watch(StreamingRun<TOutput, TFlow> run, RunPlan plan, int sent) =>
        new(run, plan, sent, number => send(run, plan.InputOf(number, Inputs.Count), plan.HopsOf(number)), ask);
}
