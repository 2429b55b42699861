// A generic base class with handlers, sends and a context of its own; two executors of it.
using CompiledWorkflows;

namespace Generic;

[Sends<string>]
public abstract partial class Mapper<TIn, TOut>
{
    protected abstract TOut Map(TIn value);

    [Handler]
    public TOut On(TIn value, ExecutorContext<Mapper<TIn, TOut>> context)
    {
        context.Send("mapped");
        return Map(value);
    }
}

[Executor]
public sealed partial class Length : Mapper<string, int>
{
    protected override int Map(string value) => value.Length;
}

[Executor]
[Sends<long>]
public sealed partial class Square : Mapper<int, double>
{
    protected override double Map(int value) => (double)value * value;

    [Handler]
    public void On(string text, ExecutorContext<Square> context)
    {
        context.Send("own");
        context.Send(1L);
    }
}

[Workflow("mapping")]
[Start<Length>]
[Edge<Length, Square>]
[Output<Square, double>]
public sealed partial class Mapping;
