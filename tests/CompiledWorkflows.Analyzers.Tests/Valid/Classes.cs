// Messages as plain classes: get-only members that the constructor restores, fields, a marked constructor, members left out, an event.
using System.Runtime.Serialization;
using CompiledWorkflows;
using MessagePack;

public sealed class Account
{
    public Account(string id, decimal balance)
    {
        Id = id;
        Balance = balance;
    }

    [SerializationConstructor]
    public Account(string id)
        : this(id, 0)
    {
    }

    public event EventHandler? Changed;

    public string Id { get; }

    public decimal Balance { get; set; }

    [IgnoreMember]
    public Func<decimal, decimal>? Rounding { get; set; }

    [IgnoreDataMember]
    public Action? Callback { get; set; }

    public bool IsEmpty => Balance == 0;

    public IList<string> Notes { get; } = new List<string>();

    public readonly Dictionary<string, int> Visits = new(StringComparer.OrdinalIgnoreCase);

    public static int Made { get; set; }

    public void Raise() => Changed?.Invoke(this, EventArgs.Empty);
}

public struct Range
{
    public int From;

    public int To;
}

[Executor]
public sealed partial class Bank
{
    [State] private readonly List<Account> _accounts = [];
    [State] private Range _range;

    [Handler]
    public Account OnId(string id)
    {
        var account = new Account(id, 1) { Notes = { "new" } };
        _accounts.Add(account);
        _range.To = _accounts.Count;
        return account;
    }
}

[Workflow("bank")]
[Start<Bank>]
[Output<Bank>]
public sealed partial class BankWorkflow;
