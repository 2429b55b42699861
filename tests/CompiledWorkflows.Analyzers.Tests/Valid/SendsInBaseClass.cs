// A base class sends for its subclasses, over a context of its own type; another takes a callback that a subclass fills with its context.
using CompiledWorkflows;

public sealed record Done(string What);

public sealed record Failed(string What);

[Sends<Done>]
public abstract partial class Working
{
    protected static void Finish(string what, ExecutorContext<Working> context) => context.Send(new Done(what));

    protected abstract string Work(string input);

    [Handler]
    public void OnInput(string input, ExecutorContext<Working> context) => Finish(Work(input), context);
}

public abstract class Trying
{
    protected static void Try(Action action, Action<Failed> send)
    {
        try
        {
            action();
        }
        catch (InvalidOperationException exception)
        {
            send(new Failed(exception.Message));
        }
    }
}

[Executor]
public sealed partial class Baker : Working
{
    protected override string Work(string input) => $"baked {input}";
}

[Executor]
[Sends<Failed>]
public sealed partial class Taster : Trying
{
    [Handler]
    public void OnDone(Done done, ExecutorContext<Taster> context) => Try(() => Taste(done), context.Send);

    private static void Taste(Done done)
    {
        if (done.What.Length > 20)
            throw new InvalidOperationException("too much");
    }
}

[Workflow("bakery")]
[Start<Baker>]
[Edge<Baker, Taster>]
[Output<Taster>]
public sealed partial class Bakery;
