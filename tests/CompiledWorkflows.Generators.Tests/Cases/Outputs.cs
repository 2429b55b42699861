// Several output types, one of them twice; a message that nothing takes; a node that nothing reaches.
using CompiledWorkflows;

namespace Many;

[Executor]
[Sends<long>]
public sealed partial class Counter
{
    [Handler] public int On(int number, ExecutorContext<Counter> context)
    {
        context.Send((long)number);
        return number;
    }

    [Handler] public string On(string text) => text;
}

[Executor]
public sealed partial class Lonely
{
    [Handler] public string On(decimal number) => "never";
}

[Workflow("many-outputs")]
[Start<Counter>]
[Output<Counter, int>]
[Output<Counter, string>]
[Output<Counter, int>]
[Output<Lonely>]
public sealed partial class ManyOutputs;
