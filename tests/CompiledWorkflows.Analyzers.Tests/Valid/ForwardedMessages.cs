// Messages that pass through: kept as state and sent, sent twice, changed by `with`, read after they were sent.
using CompiledWorkflows;

public sealed record Item(string Name, string[] Tags);

public sealed class Cart
{
    public List<Item> Items { get; init; } = [];

    public int Size => Items.Count;

    public Cart With(Item item) => new() { Items = [.. Items, item] };
}

[Executor]
[Sends<Item>]
[Sends<Cart>]
public sealed partial class Shop
{
    [State] private Cart _cart = new();
    [State] private Item? _last;

    [Handler]
    public int OnItem(Item item, ExecutorContext<Shop> context)
    {
        context.Send(item);
        _last = item;
        context.Send(item with { Name = item.Name.Trim() });
        _cart = _cart.With(_last);
        context.Send(_cart);
        _cart = _cart.With(item);

        var tags = item.Tags.ToArray();
        Array.Sort(tags);
        tags[0] = "first";
        var renamed = item with { Tags = tags };
        context.Send(renamed);
        (tags, var size) = ([], renamed.Tags.Length);
        return tags.Length + size + _cart.Size;
    }
}

[Workflow("shop")]
[Start<Shop>]
[Output<Shop>]
public sealed partial class ShopWorkflow;
