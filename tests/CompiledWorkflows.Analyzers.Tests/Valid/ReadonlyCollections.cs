// State in read-only fields and getter-only properties: collections that a resume fills.
using CompiledWorkflows;

[Executor]
public sealed partial class Inventory
{
    [State] private readonly List<string> _log = [];
    [State] private readonly Dictionary<string, int> _stock = new(StringComparer.OrdinalIgnoreCase);
    [State] private readonly SortedSet<int> _numbers = [];
    [State] private readonly Queue<string> _waiting = new();
    [State] private readonly int[] _ring = new int[8];
    [State("names")] public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    [Handler]
    public int OnDelivery(string product)
    {
        _log.Add(product);
        _stock[product] = _stock.GetValueOrDefault(product) + 1;
        _numbers.Add(product.Length);
        _waiting.Enqueue(product);
        _ring[_log.Count % _ring.Length]++;
        Names.Add(product);
        return _waiting.Count;
    }
}

[Workflow("inventory")]
[Start<Inventory>]
[Output<Inventory>]
public sealed partial class InventoryWorkflow;
