// What had other names: a workflow, its nodes, what they handle and save, and what is in it.
using System.Collections.Generic;
using CompiledWorkflows;

namespace Shop;

[FormerName("Store.Order")]
public sealed record Order([FormerName("Amount")] [FormerName("Qty")] int Quantity, string? Note = null);

[FormerName("Shop.Carton")]
public sealed class Box<T>
{
    [FormerName("Item")] public T? Content { get; set; }
}

[Executor("cash desk")]
[FormerName("Till")]
[FormerName("Kasse")]
public sealed partial class Cashier
{
    [State("sum")] [FormerName("_total")] private int _sum;
    [State] private readonly List<Order> _orders = [];

    [Handler] public Box<Order> On(Order order)
    {
        _sum += order.Quantity;
        _orders.Add(order);
        return new() { Content = order };
    }
}

[Executor]
[FormerName("Keeper")]
public sealed partial class Buffer<T>
{
    [State] [FormerName("_all")] private List<T> _items = [];

    [Handler] public int On(T item)
    {
        _items.Add(item);
        return _items.Count;
    }
}

[Workflow("selling")]
[FormerName("sale")]
[Start<Cashier>]
[Edge<Cashier, Buffer<Box<Order>>>]
[Output<Buffer<Box<Order>>>]
public partial class Selling;

[Workflow("reselling")]
public sealed partial class Reselling : Selling;
