using System.Globalization;

namespace Benchmarks.Compiler;

/// <summary>The files of one workflow of a synthetic project, with five executors and a port, and of ordinary code beside it. A number makes them distinct.</summary>
internal static class SyntheticSources
{
    public const int ExecutorsEach = 5;

    private const string Messages = """
        using System;
        using System.Collections.Generic;

        namespace Synthetic.Flow#;

        public enum Urgency { Low, Normal, High }

        public sealed record Address(string Street, string City, int Zip);

        public sealed record Customer(string Name, Address Address, string? Phone);

        public sealed record Item(string Sku, int Quantity, decimal Price);

        public sealed record Order(string Id, Customer Customer, List<Item> Items, Urgency Urgency, DateTimeOffset At);

        public sealed record PricedOrder(Order Order, decimal Total, Dictionary<string, decimal> Discounts);

        public sealed record ReviewRequest(string OrderId, decimal Total, Customer Customer);

        public sealed record ReviewDecision(bool Approved, string By);

        public sealed record Shipment(string OrderId, Address To, IReadOnlyList<Item> Items, TimeSpan Within);

        public sealed record Invoice(string OrderId, decimal Total, Address To);

        public sealed record Rates(decimal Tax, decimal Threshold, int Orders);

        public sealed class Backlog
        {
            public int Orders { get; set; }

            public Queue<string> Waiting { get; } = new();

            public Address? Last { get; set; }
        }
        """;

    private const string Executors = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using CompiledWorkflows;

        namespace Synthetic.Flow#;

        [Executor]
        [Sends<Order>]
        public sealed partial class Intake
        {
            [State] private int _received;
            [State] private readonly Backlog _backlog = new();

            [Handler]
            public void OnOrder(Order order, ExecutorContext<Intake> context)
            {
                ArgumentNullException.ThrowIfNull(order);
                _received++;
                _backlog.Orders = Math.Max(_backlog.Orders, _received);
                foreach (var item in order.Items.Where(item => item.Quantity <= 0))
                {
                    _backlog.Waiting.Enqueue($"{order.Id}/{item.Sku}");
                }

                var items = order.Items.Where(item => item.Quantity > 0).OrderBy(item => item.Sku, StringComparer.Ordinal).ToList();
                if (items.Count > 0)
                {
                    context.Send(order with { Items = items });
                }
            }
        }

        [Executor]
        public sealed partial class Pricing
        {
            [State] private decimal _total;

            [Handler]
            public async Task<PricedOrder> OnOrder(Order order, Shared<Rates> rates, CancellationToken cancellationToken)
            {
                var discounts = new Dictionary<string, decimal>();
                var sum = 0m;
                foreach (var item in order.Items)
                {
                    var discount = item.Quantity switch
                    {
                        > 100 => 0.2m,
                        > 10 => 0.1m,
                        _ => 0m,
                    };
                    discounts[item.Sku] = discount;
                    sum += item.Price * item.Quantity * (1 - discount);
                }

                sum += sum * rates.Value.Tax;
                rates.Value = rates.Value with { Orders = rates.Value.Orders + 1 };
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                _total += sum;
                return new PricedOrder(order, sum, discounts);
            }
        }

        [RequestPort<ReviewRequest, ReviewDecision>("review")]
        public sealed partial class Review;

        [Executor]
        [Sends<ReviewRequest>]
        [Sends<Shipment>]
        [Sends<Invoice>]
        public sealed partial class Desk
        {
            [State] private readonly Dictionary<string, PricedOrder> _open = [];

            [Handler]
            public void OnPriced(PricedOrder priced, ExecutorContext<Desk> context)
            {
                if (priced.Total > 1_000)
                {
                    _open[priced.Order.Id] = priced;
                    context.Send(new ReviewRequest(priced.Order.Id, priced.Total, priced.Order.Customer));
                }
                else
                {
                    Release(priced, context);
                }
            }

            [Handler]
            public void OnDecision(Response<ReviewRequest, ReviewDecision> decision, ExecutorContext<Desk> context)
            {
                if (_open.Remove(decision.Request.OrderId, out var priced) && decision.Value.Approved)
                {
                    Release(priced, context);
                }
            }

            private static void Release(PricedOrder priced, ExecutorContext<Desk> context)
            {
                var to = priced.Order.Customer.Address;
                var within = priced.Order.Urgency == Urgency.High ? TimeSpan.FromDays(1) : TimeSpan.FromDays(5);
                context.Send(new Shipment(priced.Order.Id, to, priced.Order.Items, within));
                context.Send(new Invoice(priced.Order.Id, priced.Total, to));
            }
        }

        [Executor("warehouse")]
        public sealed partial class Warehouse(TimeProvider time)
        {
            [State] private List<string> _shipped = [];

            public Warehouse() : this(TimeProvider.System)
            {
            }

            [Handler]
            public string OnShipment(Shipment shipment)
            {
                _shipped.Add(shipment.OrderId);
                if (_shipped.Count > 50)
                {
                    _shipped = _shipped.Skip(25).ToList();
                }

                var weight = 0;
                for (var i = 0; i < shipment.Items.Count; i++)
                {
                    weight += Weight(shipment.Items[i]);
                }

                return $"{shipment.OrderId}: {weight} kg to {shipment.To.City} {time.GetUtcNow() + shipment.Within:O}";
            }

            private static int Weight(Item item) => item.Quantity * (item.Sku.StartsWith("heavy", StringComparison.Ordinal) ? 20 : 1);
        }

        [Executor]
        public sealed partial class Accounting
        {
            [State] private decimal _due;
            [State] private readonly SortedDictionary<string, decimal> _invoices = new(StringComparer.Ordinal);

            [Handler]
            public ValueTask<string> OnInvoice(Invoice invoice, Shared<Rates> rates)
            {
                _due += invoice.Total;
                _invoices[invoice.OrderId] = invoice.Total;
                var part = _due == 0 ? 0 : invoice.Total / _due;
                return new($"{invoice.OrderId}: {invoice.Total:F2} ({part:P0} of all, tax {rates.Value.Tax:P0}), to {invoice.To.Street}");
            }
        }
        """;

    private const string Workflow = """
        using CompiledWorkflows;

        namespace Synthetic.Flow#;

        [Workflow("orders-#")]
        [SharedState<Rates>(Initial = nameof(StandardRates))]
        [Start<Intake>]
        [Edge<Intake, Pricing>(When = nameof(HasItems))]
        [Edge<Pricing, Desk>]
        [Edge<Desk, Review>]
        [Edge<Review, Desk>]
        [Edge<Desk, Warehouse>]
        [Edge<Desk, Accounting>]
        [Output<Warehouse>]
        [Output<Accounting>]
        public sealed partial class Orders
        {
            private static Rates StandardRates() => new(0.19m, 1_000m, 0);

            private static bool HasItems(Order order) => order.Items.Count > 0;
        }
        """;

    /// <summary>What a project without the generator needs to compile.</summary>
    private const string Stubs = """
        using CompiledWorkflows;

        namespace Synthetic.Flow#;

        internal static class Sends
        {
            public static void Send(this ExecutorContext<Intake> context, Order message) => _ = message;

            public static void Send(this ExecutorContext<Desk> context, ReviewRequest message) => _ = message;

            public static void Send(this ExecutorContext<Desk> context, Shipment message) => _ = message;

            public static void Send(this ExecutorContext<Desk> context, Invoice message) => _ = message;
        }
        """;

    private const string Ordinary = """
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Linq;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Synthetic.Services#;

        public interface ICatalogue
        {
            Task<IReadOnlyList<Product>> FindAsync(string text, CancellationToken cancellationToken);
        }

        public sealed record Product(string Sku, string Name, decimal Price, IReadOnlyList<string> Tags);

        public sealed class Catalogue(IEnumerable<Product> products) : ICatalogue
        {
            private readonly Dictionary<string, Product> _products = products.ToDictionary(product => product.Sku, StringComparer.Ordinal);
            private readonly Lock _lock = new();
            private int _searches;

            public int Searches => _searches;

            public async Task<IReadOnlyList<Product>> FindAsync(string text, CancellationToken cancellationToken)
            {
                Interlocked.Increment(ref _searches);
                await Task.Yield();
                var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                lock (_lock)
                {
                    var found =
                        from product in _products.Values
                        let hits = words.Count(word => product.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || product.Tags.Contains(word))
                        where hits > 0
                        orderby hits descending, product.Name
                        select product;
                    cancellationToken.ThrowIfCancellationRequested();
                    return found.ToList();
                }
            }

            public bool TryRename(string sku, string name)
            {
                lock (_lock)
                {
                    if (!_products.TryGetValue(sku, out var product) || string.IsNullOrWhiteSpace(name))
                    {
                        return false;
                    }

                    _products[sku] = product with { Name = name.Trim() };
                    return true;
                }
            }

            public string Describe(CultureInfo culture)
            {
                var text = new StringBuilder();
                foreach (var group in _products.Values.GroupBy(product => product.Price switch { < 10 => "cheap", < 100 => "fair", _ => "dear" }))
                {
                    text.Append(group.Key).Append(": ").AppendJoin(", ", group.Select(product => product.Name)).AppendLine();
                    try
                    {
                        text.AppendLine(group.Sum(product => product.Price).ToString("C", culture));
                    }
                    catch (OverflowException overflow) when (overflow.InnerException is null)
                    {
                        text.AppendLine("too much");
                    }
                }

                return text.ToString();
            }
        }
        """;

    public static IEnumerable<SourceFile> Of(int workflow, bool isPlain) => isPlain
        ? [File("Messages", PlainSources.Messages, workflow), File("Executors", PlainSources.Executors, workflow), File("Orders", PlainSources.Workflow, workflow), File("Catalogue", Ordinary, workflow)]
        : [File("Messages", Messages, workflow), File("Executors", Executors, workflow), File("Orders", Workflow, workflow), File("Catalogue", Ordinary, workflow)];

    /// <summary>A stub of what the generator adds to the executors of a workflow.</summary>
    public static SourceFile StubOf(int workflow, bool isPlain) => File("Sends", isPlain ? PlainSources.Stubs : Stubs, workflow);

    private static SourceFile File(string name, string text, int workflow)
    {
        var number = workflow.ToString("D4", CultureInfo.InvariantCulture);
        return new SourceFile($"Flow{number}/{name}.cs", text.Replace("#", number, StringComparison.Ordinal));
    }
}
