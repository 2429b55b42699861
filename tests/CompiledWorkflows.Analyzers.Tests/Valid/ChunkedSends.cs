// Batches that are sent and begun anew in a loop: the list that is changed after a send, further up in the text, is always another one.
using CompiledWorkflows;

public sealed record Batch(IReadOnlyList<int> Numbers);

public sealed class Totals
{
    public int Sum { get; set; }

    public List<int> Parts { get; } = [];
}

[Executor]
[Sends<List<int>>]
[Sends<Batch>]
[Sends<Totals>]
public sealed partial class Chunker
{
    [Handler]
    public void OnNumbers(int[] numbers, ExecutorContext<Chunker> context)
    {
        var batch = new List<int>();
        foreach (var number in numbers)
        {
            batch.Add(number);
            if (batch.Count < 3)
                continue;

            context.Send(batch);
            batch = [];
        }

        if (batch.Count > 0)
            context.Send(batch);

        var copied = new List<int>();
        for (var i = 0; i < numbers.Length; i++)
        {
            copied.Add(numbers[i]);
            context.Send(new Batch([.. copied]));
            if (i % 2 == 0)
                copied.Clear();
        }
    }

    [Handler]
    public async IAsyncEnumerable<List<int>> OnCount(int count)
    {
        List<int> batch = [];
        for (var i = 0; i < count; i++)
        {
            batch.Add(i);
            if (batch.Count == 4)
            {
                yield return batch;
                batch = new(4);
            }
        }

        await Task.Yield();
        yield return batch;
    }

    [Handler]
    public void OnText(string text, ExecutorContext<Chunker> context)
    {
        Totals totals;
        do
        {
            totals = new Totals { Sum = text.Length };
            totals.Parts.Add(text.Length);
            if (text.Length > 3)
            {
                context.Send(totals);
                break;
            }

            totals.Sum++;
            context.Send(totals);
            text += "!";
        }
        while (text.Length < 3);

        var message = new Totals { Sum = 1 };
        try
        {
            context.Send(message);
        }
        finally
        {
            message = new Totals();
            message.Parts.Add(0);
        }

        _ = totals.Parts.Contains(1) || message.Parts.AsReadOnly().Count > 0;
    }
}

[Workflow("chunks")]
[Start<Chunker>]
[Output<Chunker>]
public sealed partial class Chunks;
