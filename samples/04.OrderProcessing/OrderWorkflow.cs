using CompiledWorkflows;

namespace OrderProcessing;

/// <summary>Reads an order, prices it, asks a manager when it is expensive, packs it line by line and ships it.</summary>
[Workflow("order-processing")]
[Start<OrderReader>]
[Edge<OrderReader, Pricing>]
[Edge<Pricing, Manager>(When = nameof(IsExpensive), Label = "over 500")]
[Edge<Pricing, Packing>(When = nameof(IsAffordable), Label = "up to 500")]
[Edge<Manager, ApprovalDesk>]
[Edge<ApprovalDesk, Packing>]
[Edge<Packing, Packing>(When = nameof(HasLinesLeft))]
[Edge<Packing, Shipping>(When = nameof(IsPacked))]
[Output<ApprovalDesk, string>]
[Output<Shipping>]
public sealed partial class OrderWorkflow
{
    private static bool IsExpensive(Quote quote) => quote.Total > 500;

    private static bool IsAffordable(Quote quote) => !IsExpensive(quote);

    private static bool HasLinesLeft(Parcel parcel) => !IsPacked(parcel);

    private static bool IsPacked(Parcel parcel) => parcel.LinesPacked == parcel.Quote.Order.Lines.Count;
}
