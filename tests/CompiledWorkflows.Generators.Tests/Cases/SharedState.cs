// Shared state: made by a method, constructed, a default; merged or not; taken by plain and joining handlers in any place after the messages.
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using CompiledWorkflows;

namespace Sharing;

public sealed record Stock(int Boxes);

public sealed class Journal
{
    public List<string> Lines { get; init; } = [];
}

[Executor]
public sealed partial class Receiving
{
    [Handler]
    public int OnDelivery(int boxes, Shared<Stock> stock)
    {
        stock.Update(before => before with { Boxes = before.Boxes + boxes });
        return boxes;
    }
}

[Executor]
public sealed partial class Retail
{
    [Handler]
    private async Task<string> OnBoxes(int boxes, CancellationToken token, Shared<Stock> stock, ExecutorContext<Retail> context, Shared<long> sold)
    {
        await Task.Delay(1, token);
        sold.Value += boxes;
        return stock.Value.ToString();
    }
}

[Executor]
public sealed partial class Online
{
    [Handler]
    public string OnBoxes(int boxes, Shared<long> sold) => (sold.Value += boxes).ToString(System.Globalization.CultureInfo.InvariantCulture);
}

[Executor]
public sealed partial class Ledger
{
    [Handler]
    public string OnSold(string first, string second, Shared<Journal> journal, Shared<List<string?>> names) => first + second;
}

[Workflow("warehouse")]
[SharedState<Stock>(Initial = nameof(Empty))]
[SharedState<long>(Merge = nameof(Sum))]
[SharedState<Journal>]
[SharedState<List<string>>(Initial = nameof(Names), Merge = nameof(Last))]
[Start<Receiving>]
[Edge<Receiving, Retail>]
[Edge<Receiving, Online>]
[FanIn<Ledger>(typeof(Retail), typeof(Online))]
[Output<Ledger>]
public sealed partial class Warehouse
{
    private static Stock Empty() => new(0);

    private static long Sum(long before, long merged, long written) => merged + written - before;

    private static List<string?> Names() => [null];

    private static List<string?> Last(List<string?> before, List<string?> merged, List<string?> written) => written;
}
