namespace Benchmarks.Compiler;

/// <summary>The files of one workflow with the same graph as <see cref="SyntheticSources"/> has, whose messages and state are numbers, strings and one small record.</summary>
internal static class PlainSources
{
    public const string Messages = """
        namespace Synthetic.Flow#;

        public sealed record Ticket(int Number, string Text);
        """;

    public const string Executors = """
        using System;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using CompiledWorkflows;

        namespace Synthetic.Flow#;

        [Executor]
        [Sends<Ticket>]
        public sealed partial class Intake
        {
            [State] private int _received;

            [Handler]
            public void OnText(string text, ExecutorContext<Intake> context)
            {
                ArgumentNullException.ThrowIfNull(text);
                _received++;
                foreach (var line in text.Split('\n').Where(line => line.Length > 0))
                {
                    context.Send(new Ticket(_received, line.Trim()));
                }
            }
        }

        [Executor]
        public sealed partial class Pricing
        {
            [State] private int _total;

            [Handler]
            public async Task<int> OnTicket(Ticket ticket, Shared<int> rate, CancellationToken cancellationToken)
            {
                var price = ticket.Text.Length switch
                {
                    > 100 => 20,
                    > 10 => 10,
                    _ => 1,
                };
                rate.Value = rate.Value + 1;
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                _total += price * rate.Value;
                return _total;
            }
        }

        [RequestPort<string, bool>("review")]
        public sealed partial class Review;

        [Executor]
        [Sends<string>]
        [Sends<Ticket>]
        [Sends<long>]
        public sealed partial class Desk
        {
            [State] private int _open;

            [Handler]
            public void OnPrice(int price, ExecutorContext<Desk> context)
            {
                if (price > 1_000)
                {
                    _open = price;
                    context.Send($"Is {price} too much?");
                }
                else
                {
                    Release(price, context);
                }
            }

            [Handler]
            public void OnDecision(Response<string, bool> decision, ExecutorContext<Desk> context)
            {
                if (_open > 0 && decision.Value)
                {
                    Release(_open, context);
                }
            }

            private static void Release(int price, ExecutorContext<Desk> context)
            {
                context.Send(new Ticket(price, "released"));
                context.Send(price * 100L);
            }
        }

        [Executor("warehouse")]
        public sealed partial class Warehouse(TimeProvider time)
        {
            [State] private string _last = "";

            public Warehouse() : this(TimeProvider.System)
            {
            }

            [Handler]
            public string OnTicket(Ticket ticket)
            {
                var before = _last;
                _last = ticket.Text;
                return $"{ticket.Number}: {Weight(ticket)} kg after {before} at {time.GetUtcNow():O}";
            }

            private static int Weight(Ticket ticket) => ticket.Text.StartsWith("heavy", StringComparison.Ordinal) ? 20 : 1;
        }

        [Executor]
        public sealed partial class Accounting
        {
            [State] private long _due;
            [State] private string _note = "";

            [Handler]
            public ValueTask<string> OnAmount(long amount, Shared<int> rate)
            {
                _due += amount;
                _note = $"{_note}{amount};";
                return new($"{amount} of {_due} (rate {rate.Value}): {_note}");
            }
        }
        """;

    public const string Workflow = """
        using CompiledWorkflows;

        namespace Synthetic.Flow#;

        [Workflow("orders-#")]
        [SharedState<int>(Initial = nameof(StandardRate))]
        [Start<Intake>]
        [Edge<Intake, Pricing>(When = nameof(HasText))]
        [Edge<Pricing, Desk>]
        [Edge<Desk, Review>]
        [Edge<Review, Desk>]
        [Edge<Desk, Warehouse>]
        [Edge<Desk, Accounting>]
        [Output<Warehouse>]
        [Output<Accounting>]
        public sealed partial class Orders
        {
            private static int StandardRate() => 19;

            private static bool HasText(Ticket ticket) => ticket.Text.Length > 0;
        }
        """;

    /// <summary>What a project without the generator needs to compile.</summary>
    public const string Stubs = """
        using CompiledWorkflows;

        namespace Synthetic.Flow#;

        internal static class Sends
        {
            public static void Send(this ExecutorContext<Intake> context, Ticket message) => _ = message;

            public static void Send(this ExecutorContext<Desk> context, string message) => _ = message;

            public static void Send(this ExecutorContext<Desk> context, Ticket message) => _ = message;

            public static void Send(this ExecutorContext<Desk> context, long message) => _ = message;
        }
        """;
}
