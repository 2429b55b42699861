namespace CompiledWorkflows.Tests.Golden;

// The workflows of the golden checkpoints. What is saved of them does not change any more: a checkpoint that needs something else gets a workflow of its own.

public sealed record Parcel(string Code, int Weight);

public sealed record Delivery(List<Parcel> Parcels);

public sealed record Weighed(string Code, int Weight);

public sealed record Label(string Code);

public sealed record Stamp(string Code, bool IsExpress);

public sealed record Declaration(string Code, decimal Value);

public sealed record Clearance(string Officer, bool Granted);

public sealed record Cleared(string Code, string Text);

public sealed record Stock(int Count, SortedDictionary<string, int> Weights);

[Executor]
[Sends<Parcel>]
public sealed partial class Intake
{
    [State] private Dictionary<string, int> _seen = [];
    [State("deliveries")] private int _count;

    [Handler]
    public void OnDelivery(Delivery delivery, Shared<Stock> stock, ExecutorContext<Intake> context)
    {
        _count++;
        foreach (var parcel in delivery.Parcels)
        {
            _seen[parcel.Code] = _seen.GetValueOrDefault(parcel.Code) + 1;
            stock.Update(before => new Stock(before.Count + 1, new SortedDictionary<string, int>(before.Weights) { [parcel.Code] = parcel.Weight }));
            context.Send(parcel);
        }
    }
}

/// <summary>Three of them, one for each remainder of the weight.</summary>
[Executor("scale")]
public sealed partial class Scale
{
    [State] private long _total;

    [Handler]
    public Weighed OnParcel(Parcel parcel)
    {
        _total += parcel.Weight;
        return new Weighed(parcel.Code, parcel.Weight);
    }
}

[Executor]
public sealed partial class Weights
{
    [Handler]
    public string OnSet(IReadOnlyList<Weighed> set) => $"weighed {string.Join(' ', set.Select(each => $"{each.Code}={each.Weight}"))}";
}

/// <summary>Labels light parcels only.</summary>
[Executor]
public sealed partial class Labeller
{
    [Handler]
    public Label? OnParcel(Parcel parcel) => parcel.Weight < 10 ? new Label(parcel.Code) : null;
}

[Executor]
public sealed partial class Stamper
{
    [Handler]
    public Stamp OnParcel(Parcel parcel) => new(parcel.Code, parcel.Weight % 2 == 0);
}

[Executor]
public sealed partial class Packer
{
    [Handler]
    public string OnPair(Label label, Stamp stamp) => $"packed {label.Code}{(stamp.IsExpress ? " express" : "")}";
}

[Executor]
public sealed partial class Officer
{
    [State] private int _asked;

    [Handler]
    public Declaration OnParcel(Parcel parcel) => new(parcel.Code, 12.50m * parcel.Weight + _asked++);
}

[RequestPort<Declaration, Clearance>("border")]
public sealed partial class Border;

[Executor]
public sealed partial class Releaser
{
    [State] private List<string> _released = [];

    [Handler]
    public Cleared OnClearance(Response<Declaration, Clearance> clearance)
    {
        _released.Add(clearance.Request.Code);
        return new Cleared(clearance.Request.Code, $"{(clearance.Value.Granted ? "granted" : "refused")} by {clearance.Value.Officer}");
    }
}

[Workflow("customs")]
[Start<Officer>]
[Edge<Officer, Border>]
[Edge<Border, Releaser>]
[Output<Releaser>]
public sealed partial class Customs;

/// <summary>Answers for cheap goods, once there are two of them.</summary>
[Executor]
[Sends<Answer<Declaration, Clearance>>]
public sealed partial class Clerk
{
    [State] private List<Request<Declaration, Clearance>> _waiting = [];

    [Handler]
    public void OnDeclaration(Request<Declaration, Clearance> request, ExecutorContext<Clerk> context)
    {
        _waiting.Add(request);
        if (_waiting.Count < 2)
            return;

        foreach (var waiting in _waiting)
            context.Send(waiting.Answer(new Clearance("clerk", true)));
        _waiting.Clear();
    }
}

/// <summary>Keeps pages, so that there is a large section of which little changes and which grows.</summary>
[Executor]
public sealed partial class Register
{
    [State] private List<string> _pages = [.. Enumerable.Range(0, 40).Select(page => $"page {page:D2}, on which nothing has been written so far.")];
    [State] private int _next;

    [Handler]
    public Cleared OnCleared(Cleared cleared, Shared<Stock> stock)
    {
        _pages[_next++ * 7 % 40] = $"page {_next:D2}: {cleared.Code} {cleared.Text}".PadRight(50);
        _pages.Add($"{cleared.Code} on page {_next:D2}");
        stock.Update(before => before with { Count = before.Count - 1 });
        return cleared;
    }
}

[Workflow("depot")]
[SharedState<Stock>(Initial = nameof(Empty))]
[Start<Intake>]
[Replicas<Scale>(3)]
[Edge<Intake, Scale>(Route = nameof(RouteOf))]
[Edge<Intake, Labeller>]
[Edge<Intake, Stamper>]
[Edge<Intake, Customs>(When = nameof(IsForeign))]
[FanIn<Weights>(typeof(Scale))]
[FanIn<Packer>(typeof(Labeller), typeof(Stamper), Key = nameof(CodeOf))]
[Edge<Border, Clerk>(When = nameof(IsCheap))]
[Edge<Clerk, Border>]
[Edge<Customs, Register>]
[Output<Weights>]
[Output<Packer>]
[Output<Register>]
public sealed partial class Depot
{
    private static Stock Empty() => new(0, []);

    private static int RouteOf(Parcel parcel) => parcel.Weight;

    private static bool IsForeign(Parcel parcel) => parcel.Code.StartsWith('F');

    private static bool IsCheap(Declaration declaration) => declaration.Value < 100;

    private static string CodeOf(Label label) => label.Code;

    private static string CodeOf(Stamp stamp) => stamp.Code;
}
