namespace CompiledWorkflows.Conformance.Tests.Harness;

/// <summary>Scripts that send their number, and finish in a chosen order.</summary>
internal sealed class Turns
{
    private readonly int[] _order;
    private readonly TaskCompletionSource[] _begun;

    private Turns(int[] order)
    {
        _order = order;
        _begun = [.. Enumerable.Range(0, order.Length + 1).Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))];
        _begun[0].SetResult();
    }

    /// <summary>Three scripts in every order.</summary>
    public static IEnumerable<Turns> OfThree { get; } = new int[][] { [0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0] }.Select(order => new Turns(order));

    public Script Take(int number) => async (_, context, cancellationToken) =>
    {
        var turn = _order[number];
        await _begun[turn].Task.WaitAsync(cancellationToken);
        context.Send(number);
        _begun[turn + 1].SetResult();
    };
}
