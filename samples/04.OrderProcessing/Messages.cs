namespace OrderProcessing;

/// <summary>The input: a file that holds an order.</summary>
public sealed record OrderFile(string Path);

public sealed record Order(string Id, string Customer, IReadOnlyList<OrderLine> Lines);

public sealed record OrderLine(string Article, int Quantity, decimal Price);

/// <summary>An order with its price: what a manager is asked about when it is high.</summary>
public sealed record Quote(Order Order, decimal Total);

public sealed record Approval(bool Approved, string By);

/// <summary>An order of which the first lines are packed.</summary>
public sealed record Parcel(Quote Quote, int LinesPacked);
