using CompiledWorkflows;

public sealed record Expense(string Id, string Text, decimal Amount);

public sealed record ApprovalRequest(Expense Expense, string Question);

public sealed record Decision(bool Approved, string By);

[Executor]
public sealed partial class Intake
{
    [Handler]
    public ApprovalRequest OnExpense(Expense expense)
        => new(expense, FormattableString.Invariant($"{expense.Text} for {expense.Amount:F2}?"));
}

[RequestPort<ApprovalRequest, Decision>("manager")]
public sealed partial class Manager;

[Executor]
public sealed partial class Bookkeeping
{
    // A handler that needs the request beside the response takes both.
    [Handler]
    public string OnDecision(Response<ApprovalRequest, Decision> answer)
        => $"{answer.Request.Expense.Id}: {(answer.Value.Approved ? "paid" : "refused")}, says {answer.Value.By}";
}

[Workflow("expense-approval")]
[Start<Intake>]
[Edge<Intake, Manager>]
[Edge<Manager, Bookkeeping>]
[Output<Bookkeeping>]
public sealed partial class ExpenseApproval;
