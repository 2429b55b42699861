using CompiledWorkflows;
using MessagePack;

namespace Shop;

public enum Color : byte { Red, Green }

public sealed record Order(string Name, int Count);

public sealed record Line(int Count, string Text);

public struct Size
{
    public int Width { get; set; }
}

public sealed record Parcel(string Address, int Weight, Color Color, List<Line> Lines, Size Size, IPayment Payment, Label Label)
{
    public string? Note { get; set; }
}

[MessagePackObject]
public sealed class Label
{
    [Key(0)]
    public int Number { get; set; }

    [Key(1)]
    public string Text { get; set; } = "";
}

[Union(0, typeof(Card))]
[Union(1, typeof(Cash))]
public interface IPayment;

public sealed record Card(string Number) : IPayment;

public sealed record Cash(int Coins) : IPayment;

public sealed record Receipt(int Number);

public sealed record Question(string Text);

public sealed record Answer(bool Yes);

public sealed record Left(int Value);

public sealed record Right(int Value);

public sealed record Job(int Number, bool IsNew);

public sealed record Remark(string Text);

public sealed record Ask(int Number);

public sealed class Totals
{
    public int Sum { get; set; }
}

[Executor("till")]
[Sends<Question>, Sends<Left>, Sends<Parcel>, Sends<Job>, Sends<Receipt>]
public sealed partial class Till
{
    [State("total")]
    private int _total;

    [State("memo")]
    private string _memo = "";

    [Handler]
    public void Take(Order order, Shared<Totals> totals, ExecutorContext<Till> context)
    {
        _total = order.Count;
        _memo = order.Name;
        totals.Value = new Totals { Sum = 17 };
        context.Send(new Question("ok?"));
        context.Send(new Left(7));
        context.Send(new Parcel("Rome", 3, Color.Green, [new Line(2, "pens")], new Size { Width = 9 }, new Card("4711"), new Label { Number = 8, Text = "box" }) { Note = "soon" });
        for (var i = 0; i < 6; i++)
        {
            context.Send(new Job(i, true));
        }

        context.Send(new Receipt(99));
    }

    [Handler]
    public string Tell(Ask ask) => $"total={_total};memo={_memo}";
}

[Executor("packer")]
[Sends<Remark>]
public sealed partial class Packer
{
    [State("packed")]
    private readonly List<int> _packed = [];

    [Handler]
    public Parcel Pack(Parcel parcel, ExecutorContext<Packer> context)
    {
        _packed.Add(parcel.Weight);
        context.Send(new Remark("checked"));
        context.RequestHalt();
        return parcel;
    }

    [Handler]
    public string Tell(Ask ask) => $"packed={string.Join("+", _packed)}";
}

[Executor("shelf")]
public sealed partial class Shelf
{
    [Handler]
    public string Store(Parcel parcel) =>
        $"address={parcel.Address};weight={parcel.Weight};color={parcel.Color};lines={string.Join("+", parcel.Lines.Select(line => line.Count + line.Text))};width={parcel.Size.Width};payment={((object)parcel.Payment as Card)?.Number};label={parcel.Label.Number}{parcel.Label.Text};note={parcel.Note}";
}

[Executor("worker")]
public sealed partial class Worker
{
    [State("count")]
    private int _count;

    [Handler]
    public string? Work(Job job) => ++_count > 0 && !job.IsNew ? $"job{job.Number}={_count}" : null;
}

[RequestPort<Question, Answer>("approval")]
public sealed partial class Approval;

[Executor("clerk")]
public sealed partial class Clerk
{
    [Handler]
    public Right Take(Answer answer) => new(answer.Yes ? 1 : 0);
}

[Executor("counter")]
[Sends<Ask>, Sends<Job>]
public sealed partial class Counter
{
    [Handler]
    public string Count(Left left, Right right, Shared<Totals> totals, ExecutorContext<Counter> context)
    {
        context.Send(new Ask(1));
        context.Send(new Job(5, false));
        return $"pair={left.Value}{right.Value};sum={totals.Value.Sum}";
    }
}

[Executor("auditor")]
public sealed partial class Auditor
{
    [Handler]
    public string Audit(Remark remark) => $"remark={remark.Text}";
}

[Workflow("audit")]
[Start<Auditor>, Output<Auditor>]
public sealed partial class Audit;

[Workflow("orders")]
[Start<Till>]
[Edge<Till, Approval>]
[Edge<Till, Packer>]
[Edge<Till, Worker>(Route = nameof(Pick))]
[Edge<Packer, Shelf>]
[Edge<Packer, Audit>]
[Edge<Approval, Clerk>]
[FanIn<Counter>(typeof(Till), typeof(Clerk))]
[Edge<Counter, Till>]
[Edge<Counter, Packer>]
[Edge<Counter, Worker>(Route = nameof(Pick))]
[Replicas<Worker>(2)]
[SharedState<Totals>]
[Output<Till, Receipt>]
[Output<Till, string>]
[Output<Packer, string>]
[Output<Shelf>]
[Output<Worker>]
[Output<Counter, string>]
[Output<Audit>]
public sealed partial class Orders
{
    private static int Pick(Job job) => job.Number;
}
