// Two executors that send to each other for ever: elsewhere found by the bill, or by a limit of steps.
// CWF1028: What comes to 'Writer' and 'Critic' goes round for ever: no edge or output leads out of the cycle, and no condition keeps a message back; give an edge of it a condition, or let a handler return null at the end
using CompiledWorkflows;

public sealed record Draft(string Text);

public sealed record Review(string Text);

[Executor]
public sealed partial class Writer
{
    [Handler] public Draft OnReview(Review review) => new(review.Text);
}

[Executor]
public sealed partial class Critic
{
    [Handler] public Review OnDraft(Draft draft) => new(draft.Text);
}

[Workflow("writing")]
[Start<Writer>]
[Edge<Writer, Critic>]
[Edge<Critic, Writer>]
public sealed partial class Writing;
