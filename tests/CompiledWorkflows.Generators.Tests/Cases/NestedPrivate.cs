// A whole workflow nested in private: nothing outside of the class can name any of it.
using CompiledWorkflows;

namespace Nested
{
    public static partial class Host
    {
        public static object Make() => new Flow();

        private sealed record Ping(int Count);

        private sealed partial class Inner
        {
            [Executor]
            [Sends<Ping>]
            [Sends<string>]
            internal sealed partial class Pinger
            {
                [State] private Ping? _last;

                [Handler]
                public void OnPing(Ping ping, ExecutorContext<Pinger> context)
                {
                    _last = ping;
                    if (ping.Count > 0)
                        context.Send(new Ping(ping.Count - 1));
                    else
                        context.Send("done");
                }
            }
        }

        [Workflow("nested")]
        [Start<Inner.Pinger>]
        [Edge<Inner.Pinger, Inner.Pinger>]
        [Output<Inner.Pinger, string>]
        private sealed partial class Flow;
    }
}
