// Keywords as names of everything.
using CompiledWorkflows;

namespace @namespace.@class
{
    public sealed record @event(int @int);

    public sealed record @string(int @operator);

    [Executor]
    [Sends<@string>]
    public sealed partial class @void(int @params)
    {
        [State] private int @static;

        [Handler]
        public void @return(@event @in, ExecutorContext<@void> @out)
        {
            @static += @params;
            @out.Send(new @string(@in.@int));
        }

        [Handler]
        private int @goto(int @case) => @case;
    }

    [Executor]
    public sealed partial class @new
    {
        [Handler]
        public @event @else(@string @do) => new(@do.@operator);
    }

    [Workflow]
    [Start<@void>]
    [Edge<@void, @new>(When = nameof(@is))]
    [Edge<@new, @void>]
    [Output<@new>]
    public sealed partial class @this
    {
        private static bool @is(@string value) => value.@operator > 0;
    }
}
