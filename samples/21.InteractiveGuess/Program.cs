using CompiledWorkflows;

// A person guesses: the workflow asks through a request port, and goes on when it has an answer.
var game = new NumberGame(judge: () => new Judge(target: 42));

await using var run = await game.RunStreamingAsync(Hint.Start);
await foreach (var happened in run.WatchStreamAsync())
{
    switch (happened)
    {
        case RequestInfoEvent<Hint, int> request when ReadGuess(request.Request) is { } guess:
            await run.SendResponseAsync(request, guess);
            break;
        case WorkflowOutputEvent<string> output:
            Console.WriteLine(output.Data);
            break;
    }
}

if (run.Status == RunStatus.AwaitingResponse)
    Console.WriteLine("given up");

// Asks until the answer is a number, or there are no more answers.
static int? ReadGuess(Hint hint)
{
    while (true)
    {
        Console.WriteLine(hint switch
        {
            Hint.TooLow => "too low, what is it?",
            Hint.TooHigh => "too high, what is it?",
            _ => "a number from 1 to 100, what is it?",
        });
        if (Console.ReadLine() is not { } answer)
            return null;
        if (int.TryParse(answer, out var guess))
            return guess;
    }
}

public enum Hint
{
    Start,
    TooLow,
    TooHigh,
}

[RequestPort<Hint, int>("player")]
public sealed partial class Player;

[Executor]
[Sends<Hint>]
[Sends<string>]
public sealed partial class Judge(int target)
{
    [State] private int _tries;

    [Handler]
    public void OnGuess(int guess, ExecutorContext<Judge> context)
    {
        _tries++;
        if (guess == target)
            context.Send($"{guess} it is, in {_tries} tries");
        else
            context.Send(guess < target ? Hint.TooLow : Hint.TooHigh);
    }
}

[Workflow("number-game")]
[Start<Player>]
[Edge<Player, Judge>]
[Edge<Judge, Player>]
[Output<Judge, string>]
public sealed partial class NumberGame;
