// Two members under one key, and one without: elsewhere the second overwrites the first, or an exception at the first save.
// CWF2009: 'Order.Note: string' is a public member of a [MessagePackObject] and has no key; add [Key(1)], or leave it out with [IgnoreMember]
// CWF2010: The key of 'Order.Amount: decimal' cannot be used because 'Id' has the same one; give each member a key of its own
using CompiledWorkflows;
using MessagePack;

[MessagePackObject]
public sealed class Order
{
    [Key(0)] public string Id { get; set; } = "";

    [Key(0)] public decimal Amount { get; set; }

    public string? Note { get; set; }
}

[Executor]
public sealed partial class Intake
{
    [Handler] public Order OnId(string id) => new() { Id = id };
}

[Workflow("intake")]
[Start<Intake>]
[Output<Intake>]
public sealed partial class IntakeWorkflow;
