// Mutable fields and statics of classes that look like executors and are none: a Handler attribute of another library, a State of another.
namespace Other
{
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class HandlerAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Field)]
    public sealed class StateAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Class)]
    public sealed class ExecutorAttribute : Attribute;

    [Executor]
    public class Machine
    {
        private static int _machines;

        [State] private Func<int>? _next;

        [Handler]
        public async void Go(int from, int to)
        {
            _machines++;
            _next = () => to - from;
            await Task.Yield();
        }

        public int Next() => _next?.Invoke() ?? _machines;
    }
}

namespace Ours
{
    using CompiledWorkflows;

    [Executor]
    public sealed partial class Driver(Other.Machine machine)
    {
        [Handler]
        public int OnNumber(int number)
        {
            machine.Go(number, number);
            return machine.Next();
        }
    }

    [Workflow("driving")]
    [Start<Driver>]
    [Output<Driver>]
    public sealed partial class Driving;
}
