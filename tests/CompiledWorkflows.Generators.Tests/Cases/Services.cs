// Executors whose constructors take services, some with defaults, and some that only a factory can make.
using System;
using CompiledWorkflows;

namespace Served;

public interface IClock;

public enum Mode { Slow, Fast = 7 }

[Executor("worker \"1\"")]
public sealed partial class Worker
{
    public Worker(IClock clock) => Clock = clock;

    public Worker(IClock clock, string name = "a \"quoted\"\n name", Mode mode = Mode.Fast, double ratio = -0.5, float part = 1e20f, decimal price = 1.5m,
        char letter = '\'', long? count = null, IClock? second = null, DayOfWeek? day = DayOfWeek.Friday, int? number = 3, Guid id = default, bool @checked = true)
        => Clock = second ?? clock;

    public IClock Clock { get; }

    [Handler] public string On(int number) => Clock.ToString() ?? "";
}

[Executor]
public sealed partial class Plain
{
    [Handler] public void On(string text) { }
}

[Workflow]
[Start<Worker>]
[Edge<Worker, Plain>]
public sealed partial class Serving;

[Executor]
public sealed partial class Demanding
{
    public required string Name { get; init; }

    [Handler] public string On(int number) => Name;
}

[Executor]
public abstract partial class Unmade
{
    [Handler] public void On(string text) { }
}

[Workflow]
[Start<Demanding>]
[Edge<Demanding, Unmade>]
public sealed partial class FactoriesOnly;
