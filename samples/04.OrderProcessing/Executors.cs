using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CompiledWorkflows;

namespace OrderProcessing;

[Executor]
public sealed partial class OrderReader
{
    [Handler]
    public async Task<Order> OnFile(OrderFile file, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file.Path);
        return await JsonSerializer.DeserializeAsync(stream, OrderJson.Default.Order, cancellationToken)
            ?? throw new InvalidDataException($"{file.Path} holds no order.");
    }
}

[Executor]
public sealed partial class Pricing
{
    [Handler]
    public Quote OnOrder(Order order, ExecutorContext context)
    {
        var total = order.Lines.Sum(line => line.Quantity * line.Price);
        context.AddEvent(new ProgressEvent(string.Create(CultureInfo.InvariantCulture, $"priced at {total:F2}")));
        return new Quote(order, total);
    }
}

/// <summary>Asks a person. The run waits for the answer, on disk if it must.</summary>
[RequestPort<Quote, Approval>("manager")]
public sealed partial class Manager;

[Executor]
[Sends<Quote>]
[Sends<string>]
public sealed partial class ApprovalDesk
{
    [Handler]
    public void OnApproval(Response<Quote, Approval> answer, ExecutorContext<ApprovalDesk> context)
    {
        if (answer.Value.Approved)
            context.Send(answer.Request);
        else
            context.Send($"{answer.Request.Order.Id}: refused by {answer.Value.By}");
    }
}

/// <summary>Packs one line of an order in each superstep, so that a run that is killed loses one line's work at most.</summary>
[Executor]
public sealed partial class Packing(TimeSpan timePerLine)
{
    [Handler]
    public Parcel OnQuote(Quote quote) => new(quote, 0);

    [Handler]
    public async Task<Parcel> OnParcel(Parcel parcel, ExecutorContext context, CancellationToken cancellationToken)
    {
        await Task.Delay(timePerLine, context.TimeProvider, cancellationToken);
        var lines = parcel.Quote.Order.Lines;
        context.AddEvent(new ProgressEvent($"packed {lines[parcel.LinesPacked].Article} ({parcel.LinesPacked + 1} of {lines.Count})"));
        return parcel with { LinesPacked = parcel.LinesPacked + 1 };
    }
}

[Executor]
public sealed partial class Shipping
{
    [Handler]
    public string OnParcel(Parcel parcel)
        => string.Create(CultureInfo.InvariantCulture, $"{parcel.Quote.Order.Id}: shipped to {parcel.Quote.Order.Customer} for {parcel.Quote.Total:F2}");
}

/// <summary>Something to show while a run goes on.</summary>
public sealed class ProgressEvent(string text) : WorkflowEvent
{
    public string Text { get; } = text;
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Order))]
internal sealed partial class OrderJson : JsonSerializerContext;
