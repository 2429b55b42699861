namespace CompiledWorkflows.Tests;

public enum Hint { Start, TooLow, TooHigh }

public sealed record Solved(int Number, int Tries);

/// <summary>A loop with private state: halves a range until it has guessed the judge's number.</summary>
[Executor]
public sealed partial class Guesser
{
    [State] private int _low = 1;
    [State] private int _high = 100;
    [State] private int _guess;

    [Handler]
    public int OnHint(Hint hint)
    {
        if (hint == Hint.TooLow)
            _low = _guess + 1;
        if (hint == Hint.TooHigh)
            _high = _guess - 1;
        return _guess = (_low + _high) / 2;
    }
}

[Executor]
[Sends<Hint>]
[Sends<Solved>]
public sealed partial class Judge(int target)
{
    [State] private int _tries;

    [Handler]
    public void OnGuess(int guess, ExecutorContext<Judge> context)
    {
        _tries++;
        if (guess == target)
            context.Send(new Solved(guess, _tries));
        else
            context.Send(guess < target ? Hint.TooLow : Hint.TooHigh);
    }
}

[Workflow("guessing-game")]
[Start<Guesser>]
[Edge<Guesser, Judge>]
[Edge<Judge, Guesser>]
[Output<Judge, Solved>]
public sealed partial class GuessingGame;
