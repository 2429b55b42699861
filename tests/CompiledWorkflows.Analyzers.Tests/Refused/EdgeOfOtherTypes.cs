// An edge between nodes whose types do not match: elsewhere the message is dropped at run time, and nobody hears of it.
// CWF1020: The edge from 'Intake' to 'Billing' carries nothing, because 'Intake' sends 'Order' and 'Billing' handles 'Invoice'; add a handler for what is sent, or remove the edge
using CompiledWorkflows;

public sealed record Order(string Id);

public sealed record Invoice(string Id);

[Executor]
public sealed partial class Intake
{
    [Handler] public Order OnId(string id) => new(id);
}

[Executor]
public sealed partial class Billing
{
    [Handler] public string OnInvoice(Invoice invoice) => invoice.Id;
}

[Workflow("billing")]
[Start<Intake>]
[Edge<Intake, Billing>]
[Output<Billing>]
public sealed partial class BillingWorkflow;
