// Generic messages, closed in several ways, nested in generic types, with a constraint, as state of a generic base.
using CompiledWorkflows;

public sealed record Batch<T>(IReadOnlyList<T> Items, int Number);

public static class Outer<TKey>
    where TKey : notnull
{
    public sealed record Entry<TValue>(TKey Key, TValue Value);
}

public readonly record struct Either<TLeft, TRight>(TLeft? Left, TRight? Right)
    where TLeft : class
    where TRight : struct;

public abstract partial class Collecting<T>
    where T : IEquatable<T>
{
    [State] private Batch<T>? _last;

    protected Batch<T> Collect(T item) => _last = _last is null ? new Batch<T>([item], 0) : new Batch<T>([.. _last.Items, item], _last.Number + 1);
}

[Executor]
public sealed partial class Collector : Collecting<string>
{
    [Handler] public Batch<string> OnText(string text) => Collect(text);
    [Handler] public Outer<int>.Entry<Batch<string>> OnNumber(int number) => new(number, Collect($"{number}"));
    [Handler] public Either<string, int> OnFlag(bool flag) => flag ? new("left", null) : new(null, 1);
}

[Workflow("collecting")]
[Start<Collector>]
[Output<Collector>]
public sealed partial class CollectingWorkflow;
