using CompiledWorkflows.Analyzers.Tests.Harness;

namespace CompiledWorkflows.Analyzers.Tests.Messages;

/// <summary>A message that is certainly changed after it was sent is told; one that may not be is not.</summary>
public sealed class MessageChangedAfterSendTests
{
    private const string Prelude = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text;
        using System.Threading.Tasks;
        using CompiledWorkflows;

        public sealed class Order
        {
            public string Item { get; set; } = "";
            public int Amount;
            public Address Address { get; set; } = new();
            public List<string> Notes { get; set; } = [];
            public int[] Numbers { get; set; } = [];
            public void Touch() => Amount++;
        }
        public sealed class Address { public string City { get; set; } = ""; }
        public sealed record Batch(List<string> Items, int Count = 0);
        public sealed class Wrapped { public List<string>? Items { get; set; } }
        public readonly record struct Point(int X);

        """;

    [Theory]
    [InlineData("var order = new Order(); context.Send(order); order.Item = \"\";")]
    [InlineData("var order = new Order(); context.Send(order); order.Amount++;")]
    [InlineData("var order = new Order(); context.SendAfter(order, TimeSpan.Zero); order.Amount++;")]
    [InlineData("var order = new Order(); context.Send(order); order.Amount += 2;")]
    [InlineData("var order = new Order(); context.Send(order); order.Address.City = \"\";")]
    [InlineData("var order = new Order(); context.Send(order); order.Notes.Add(\"\");")]
    [InlineData("var order = new Order(); context.Send(order); order.Numbers[0] = 1;")]
    [InlineData("var order = new Order(); context.Send(order); if (text.Length > 1) { order.Item = \"\"; }")]
    [InlineData("var order = new Order(); context.Send(order); await Task.Yield(); order.Item = \"\";")]
    [InlineData("var order = new Order(); if (text.Length > 1) { context.Send(order); } order.Item = \"\";")]
    [InlineData("var order = new Order(); while (order.Amount < 3) { order.Amount++; context.Send(order); }")]
    [InlineData("var order = new Order(); foreach (var c in text) { order.Item += c; context.Send(order); }")]
    [InlineData("var order = new Order(); try { context.Send(order); } finally { } order.Item = \"\";")]
    [InlineData("_order.Item = \"a\"; context.Send(_order); _order.Item = \"b\";")]
    [InlineData("Latest.Item = \"a\"; context.Send(Latest); Latest.Item = \"b\";")]
    [InlineData("var list = new List<string>(); context.Send(list); list.Add(text);")]
    [InlineData("var list = new List<string> { text }; context.Send(list); list[0] = \"\";")]
    [InlineData("var list = new List<string>(); context.Send(new Batch(list)); list.Clear();")]
    [InlineData("var list = new List<string>(); context.Send(new Wrapped { Items = list }); list.Sort();")]
    [InlineData("_items.Add(text); context.Send(_items); _items.Clear();")]
    [InlineData("_items.Add(text); context.Send(_items);")]
    [InlineData("_items.Add(text); context.Send(new Batch(_items, 1));")]
    [InlineData("foreach (var c in text) { _items.Add(text); context.Send(_items); }")]
    [InlineData("_counts[text] = 1; context.Send(_counts);")]
    public async Task A_change_that_follows_is_told(string body)
    {
        var only = Assert.Single(await SaidAsync(Executor($"public async Task On(string text, ExecutorContext<E> context) {{ {body} await Task.CompletedTask; }}")));
        Assert.StartsWith("CWF2030: '", only, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public List<string> On(string text) { _items.Add(text); return _items; }")]
    [InlineData("public Task<List<string>> On(string text) { _items.Add(text); return Task.FromResult(_items); }")]
    [InlineData("public Batch On(string text) { _items.Add(text); return new Batch(_items); }")]
    [InlineData("public async IAsyncEnumerable<Order> On(string text) { var order = new Order(); foreach (var c in text) { order.Item += c; yield return order; await Task.Yield(); } }")]
    public async Task A_change_of_a_result_is_told(string handler) =>
        Assert.StartsWith("CWF2030: '", Assert.Single(await SaidAsync(Executor(handler))), StringComparison.Ordinal);

    [Theory]
    [InlineData("var order = new Order(); order.Item = text; context.Send(order);")]
    [InlineData("var order = new Order(); context.Send(order); order = new Order(); order.Item = text; context.Send(order);")]
    [InlineData("var order = new Order(); context.Send(order); order = new Order { Item = text }; order.Amount++;")]
    [InlineData("foreach (var c in text) { var order = new Order(); order.Item += c; context.Send(order); }")]
    [InlineData("for (var i = 0; i < 3; i++) { Order order; order = new Order(); order.Amount = i; context.Send(order); }")]
    [InlineData("foreach (var order in new List<Order> { new(), new() }) { order.Amount++; context.Send(order); }")]
    [InlineData("var order = new Order(); if (text.Length > 1) { context.Send(order); } else { order.Item = text; }")]
    [InlineData("var order = new Order(); if (text.Length > 1) { context.Send(order); return; } order.Item = text;")]
    [InlineData("var order = new Order(); context.Send(order); text += order.Item; var other = order.Notes.Count;")]
    [InlineData("var list = new List<string>(); context.Send([.. list]); list.Add(text);")]
    [InlineData("var list = new List<string>(); context.Send(list.ToList()); list.Add(text);")]
    [InlineData("var list = new List<string>(); context.Send(new Batch([.. list])); list.Add(text);")]
    [InlineData("var list = new List<string>(); context.Send(list.Count); list.Add(text);")]
    [InlineData("var point = new Point(1); context.Send(point.X); point = point with { X = 2 }; context.Send(point.X);")]
    [InlineData("var number = 1; context.Send(number); number++; context.Send(number);")]
    [InlineData("context.Send(text); text += text; context.Send(text);")]
    [InlineData("var batch = _taken; _taken = []; context.Send(batch); _taken.Add(text);")]
    [InlineData("_taken.Add(text); context.Send(_taken); _taken = [];")]
    [InlineData("_items.Add(text); if (_items.Count == 3) { context.Send(_items); }")]
    [InlineData("_items.Add(text); if (_items.Count < 3) { return; } context.Send(_items);")]
    [InlineData("if (_items.Count == 0) { _items.Add(text); } context.Send(_items);")]
    [InlineData("_items.Add(text); context.Send(_items.Count);")]
    [InlineData("var order = new Order(); Action later = () => order.Item = text; context.Send(order);")]
    [InlineData("context.AddEvent(new Noted(_items)); _items.Clear();")]
    public async Task What_is_right_or_may_be_is_not_told(string body) =>
        Assert.Empty(await SaidAsync(Executor($"public async Task On(string text, ExecutorContext<E> context) {{ {body} await Task.CompletedTask; }}")));

    [Theory]
    [InlineData("public List<string> On(string text) => _items;")]
    [InlineData("public List<string> On(string text) { _items.Add(text); return [.. _items]; }")]
    [InlineData("public List<string>? On(string text) { _items.Add(text); return _items.Count == 3 ? _items : null; }")]
    [InlineData("public Order On(Order order) { order.Amount++; return order; }")]
    [InlineData("public async IAsyncEnumerable<Order> On(string text) { foreach (var c in text) { yield return new Order { Item = text }; await Task.Yield(); } }")]
    public async Task A_result_that_is_right_or_may_be_is_not_told(string handler) => Assert.Empty(await SaidAsync(Executor(handler)));

    [Fact]
    public async Task Other_classes_are_not_looked_at() => Assert.Empty(await SaidAsync("""
        public sealed class ExecutorContext<T> { public void Send(Order order) { } }
        public sealed class Helper { public void Go(ExecutorContext<Helper> context) { var order = new Order(); context.Send(order); order.Amount++; } }
        """));

    private static string Executor(string handler) => $$"""
        public sealed class Noted(List<string> items) : WorkflowEvent { public List<string> Items => items; }
        [Executor, Sends<Order>, Sends<int>, Sends<string>, Sends<List<string>>, Sends<Batch>, Sends<Wrapped>, Sends<Dictionary<string, int>>]
        public sealed partial class E
        {
            [State] private readonly Order _order = new();
            [State] private readonly List<string> _items = [];
            [State] private readonly Dictionary<string, int> _counts = [];
            [State] private List<string> _taken = [];
            [State] public Order Latest { get; set; } = new();
            [Handler] {{handler}}
        }
        """;

    private static async Task<string[]> SaidAsync(string source)
    {
        using var project = TestProject.Of(Prelude + source);
        Assert.Empty((await Analysis.ErrorsAsync(project.Project)).Where(error => error.Id != "CS0436"));
        return [.. (await Analysis.OfAsync(project.Project)).Where(diagnostic => diagnostic.Id == "CWF2030").Select(Analysis.Line)];
    }
}
