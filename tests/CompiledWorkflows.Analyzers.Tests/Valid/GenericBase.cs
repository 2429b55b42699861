// Handler, context, sent type and state sit on a generic base class, which is no executor itself.
using CompiledWorkflows;

[Sends<string>]
public abstract partial class Mapper<TIn, TOut>
{
    [State] private int _mapped;

    [Handler]
    public TOut OnValue(TIn value, ExecutorContext<Mapper<TIn, TOut>> context)
    {
        context.Send($"mapped {++_mapped}");
        return Map(value);
    }

    protected abstract TOut Map(TIn value);
}

[Executor]
public sealed partial class Length : Mapper<Uri, int>
{
    protected override int Map(Uri value) => value.OriginalString.Length;
}

[Executor]
public sealed partial class Root : Mapper<int, double>
{
    protected override double Map(int value) => Math.Sqrt(value);
}

[Workflow("mapping")]
[Start<Length>]
[Edge<Length, Root>]
[Output<Length, string>]
[Output<Root>]
public sealed partial class Mapping;
