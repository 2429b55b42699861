// A port whose response travels with its request to one target, bare to another, and out of the workflow.
using CompiledWorkflows;

public sealed record Order(string Id, decimal Amount);
public sealed record ApprovalRequest(string Question, string OrderId, decimal Amount);
public sealed record Approval(bool Approved, string By);

[Executor]
public sealed partial class Intake
{
    [Handler]
    public ApprovalRequest OnOrder(Order order) => new("Approve?", order.Id, order.Amount);
}

[RequestPort<ApprovalRequest, Approval>("manager")]
public sealed partial class Manager;

[Executor]
public sealed partial class Closing
{
    [Handler]
    public string OnApproval(Response<ApprovalRequest, Approval> answer) => $"{answer.Request.OrderId} {answer.Value.Approved}";
}

[Executor]
public sealed partial class Audit
{
    [Handler]
    public void OnApproval(Approval approval) { }
}

[Workflow("order-approval")]
[Start<Intake>]
[Edge<Intake, Manager>]
[Edge<Manager, Closing>]
[Edge<Manager, Audit>(When = nameof(IsNoteworthy))]
[Output<Closing>]
[Output<Manager>]
public sealed partial class OrderApproval
{
    private static bool IsNoteworthy(Approval approval) => !approval.Approved;
}
