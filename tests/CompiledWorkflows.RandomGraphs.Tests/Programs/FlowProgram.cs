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
    /// <param name="ask">Reads a request.</param>
    public static FlowProgram Create<TOutput>(
        Func<Instances, Workflow<TOutput>> create,
        IReadOnlyList<FlowInput> inputs,
        Func<Workflow<TOutput>, int, int, RunOptions, Task<StreamingRun<TOutput>>> start,
        Func<RequestInfoEvent, Asked> ask) => new FlowProgram<TOutput>(create, inputs, start, ask);

    /// <summary>Runs the workflow as planned and writes down what happened.</summary>
    public abstract Task<Trace> RunAsync(RunPlan plan, ICheckpointStore? store);

    /// <summary>Goes on with the planned run from a checkpoint.</summary>
    public abstract Task<Trace> ResumeAsync(RunPlan plan, ICheckpointStore store, CheckpointId checkpoint);
}

/// <summary>A random workflow with one type of outputs.</summary>
internal sealed class FlowProgram<TOutput>(
    Func<Instances, Workflow<TOutput>> create,
    IReadOnlyList<FlowInput> inputs,
    Func<Workflow<TOutput>, int, int, RunOptions, Task<StreamingRun<TOutput>>> start,
    Func<RequestInfoEvent, Asked> ask) : FlowProgram(create(new Instances()).GetType(), inputs)
{
    public override Type Output => typeof(TOutput);

    public override async Task<Trace> RunAsync(RunPlan plan, ICheckpointStore? store)
    {
        var instances = new Instances();
        await using var run = await start(create(instances), plan.Input % Inputs.Count, plan.Hops, plan.Options(store, resumes: false));
        return await new FlowRun<TOutput>(run, plan, ask).DriveAsync(instances);
    }

    public override async Task<Trace> ResumeAsync(RunPlan plan, ICheckpointStore store, CheckpointId checkpoint)
    {
        var instances = new Instances();
        await using var run = await create(instances).ResumeStreamingAsync(checkpoint, plan.Options(store, resumes: true));
        return await new FlowRun<TOutput>(run, plan, ask).DriveAsync(instances);
    }
}
