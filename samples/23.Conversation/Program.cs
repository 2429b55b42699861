using CompiledWorkflows;

// A run that is open takes further inputs: each line is one, and finds the state that those before it have left.
var shop = new Shop();

await using var run = await shop.RunStreamingAsync(new Visitor("Ada"));
await AnswerAsync();
while (Console.ReadLine() is { } line)
{
    Console.WriteLine($"> {line}");
    await run.SendMessageAsync(line);
    await AnswerAsync();
}

async Task AnswerAsync()
{
    await foreach (var happened in run.WatchStreamAsync())
    {
        if (happened is WorkflowOutputEvent<string> output)
            Console.WriteLine(output.Data);
    }
}

public sealed record Visitor(string Name);

[Executor]
public sealed partial class Clerk
{
    [State] private readonly List<string> _basket = [];
    [State] private string _name = "";

    [Handler]
    public string OnVisitor(Visitor visitor)
    {
        _name = visitor.Name;
        return $"Good morning, {visitor.Name}. What may it be?";
    }

    [Handler]
    public string OnLine(string line)
    {
        if (line == "that is all")
            return $"Thank you, {_name}. That makes {string.Join(" and ", _basket)}.";

        _basket.Add(line);
        return $"{line}, certainly. And number {_basket.Count + 1}?";
    }
}

[Workflow("shop")]
[Start<Clerk>]
[Output<Clerk>]
public sealed partial class Shop;
