using Benchmarks.Values;
using CompiledWorkflows;

namespace Benchmarks.Compiled.Runs;

/// <summary>Changes an account, and asks.</summary>
[Executor]
public sealed partial class AskingBookkeeper
{
    [State] private Account _account = Samples.Account();

    [Handler]
    public int OnNumber(int number)
    {
        _account = _account.Book(number);
        return number;
    }
}

[RequestPort<int, int>("auditor")]
public sealed partial class Auditor;

/// <summary>Waits for an answer, with an account in its state.</summary>
[Workflow("audit")]
[Start<AskingBookkeeper>]
[Edge<AskingBookkeeper, Auditor>]
[Output<Auditor>]
public sealed partial class Audit;
