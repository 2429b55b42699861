// Barriers whose sources lie behind one condition together, or behind one port, or behind a choice that leads to them whatever it chooses.
using CompiledWorkflows;

public sealed record Order(string Id, decimal Amount);

public sealed record Price(decimal Amount);

public sealed record Label(string Text);

public sealed record Paper(string Text);

[Executor]
public sealed partial class Intake
{
    [Handler] public Order OnOrder(Order order) => order;
}

[Executor]
public sealed partial class Large
{
    [Handler] public Order OnOrder(Order order) => order;
}

[Executor]
public sealed partial class Pricing
{
    [Handler] public Price OnOrder(Order order) => new(order.Amount);
}

[Executor]
public sealed partial class Labeling
{
    [Handler] public Label OnOrder(Order order) => new(order.Id);
}

[Executor]
public sealed partial class Packing
{
    [Handler] public Paper OnBoth(Price price, Label label) => new($"{price.Amount} {label.Text}");
}

[RequestPort<Paper, bool>("check")]
public sealed partial class Check;

[Executor]
public sealed partial class Stamp
{
    [Handler] public string OnAnswer(bool isFine) => isFine ? "stamped" : "";
}

[Executor]
public sealed partial class Seal
{
    [Handler] public int OnAnswer(bool isFine) => isFine ? 1 : 0;
}

[Executor]
public sealed partial class Sending
{
    [Handler] public string OnBoth(string stamp, int seal) => stamp + seal;
}

[Workflow("orders")]
[Start<Intake>]
[Edge<Intake, Large>(When = nameof(IsLarge))]
[Edge<Large, Pricing>]
[Edge<Large, Labeling>]
[FanIn<Packing>(typeof(Pricing), typeof(Labeling))]
[Edge<Packing, Check>]
[Edge<Check, Stamp>]
[Edge<Check, Seal>]
[FanIn<Sending>(typeof(Stamp), typeof(Seal))]
[Output<Sending>]
public sealed partial class Orders
{
    private static bool IsLarge(Order order) => order.Amount > 100;
}
