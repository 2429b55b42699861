// Messages that are changed, but before they are sent, or not the one that was sent: a copy, a value, a new object, another branch.
using System.Text;
using CompiledWorkflows;

public sealed class Basket
{
    public List<string> Items { get; set; } = [];

    public int Count { get; set; }
}

public struct Mark
{
    public int Value { get; set; }
}

[Executor]
[Sends<Basket>]
[Sends<Mark>]
[Sends<string>]
[Sends<List<int>>]
public sealed partial class Filler
{
    [Handler]
    public void OnNames(string[] names, ExecutorContext<Filler> context)
    {
        var basket = new Basket();
        basket.Items.AddRange(names);
        basket.Count = names.Length;
        context.Send(basket);
        basket = new Basket { Count = -1 };
        basket.Items.Add("new");
        context.Send(basket);

        var mark = new Mark { Value = 1 };
        context.Send(mark);
        mark.Value = 2;
        context.Send(mark);

        var text = new StringBuilder();
        foreach (var name in names)
        {
            text.Append(name);
            context.Send(text.ToString());
        }

        var numbers = new List<int>();
        for (var i = 0; i < names.Length; i++)
        {
            numbers.Add(i);
            context.Send([.. numbers]);
        }

        if (names.Length > 3)
        {
            context.Send(numbers);
            return;
        }

        numbers.Add(-1);
        context.Send(numbers);

        foreach (var name in names)
        {
            var own = new Basket();
            own.Items.Add(name);
            context.Send(own);
        }
    }
}

[Workflow("filling")]
[Start<Filler>]
[Output<Filler>]
public sealed partial class Filling;
