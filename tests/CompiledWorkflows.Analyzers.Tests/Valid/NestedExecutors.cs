// Executors nested in a static class, a struct and an interface; the workflow stands beside them, in one of these.
using CompiledWorkflows;

namespace Shop;

public static partial class Stages
{
    [Executor]
    public sealed partial class Price
    {
        [Handler]
        public decimal OnProduct(string product) => product.Length;
    }

    public partial struct Later
    {
        [Executor("tax")]
        internal sealed partial class Tax
        {
            [Handler]
            internal decimal OnPrice(decimal price) => price * 1.2m;
        }
    }

    [Workflow("pricing")]
    [Start<Price>]
    [Edge<Price, Later.Tax>]
    [Edge<Later.Tax, IHost.Round>]
    [Output<IHost.Round>]
    internal sealed partial class Pricing;
}

internal partial interface IHost
{
    [Executor]
    internal sealed partial class Round
    {
        [Handler]
        public decimal OnPrice(decimal price) => decimal.Round(price, 2);
    }
}
