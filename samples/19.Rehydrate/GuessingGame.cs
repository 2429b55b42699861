using CompiledWorkflows;

public enum Hint
{
    Start,
    TooLow,
    TooHigh,
}

[Executor]
public sealed partial class Guesser
{
    [State] private int _low = 1;
    [State] private int _high = 100;
    [State] private int _guess;

    [Handler]
    public int OnHint(Hint hint)
    {
        (_low, _high) = hint switch
        {
            Hint.TooLow => (_guess + 1, _high),
            Hint.TooHigh => (_low, _guess - 1),
            _ => (_low, _high),
        };
        return _guess = (_low + _high) / 2;
    }
}

[Executor]
[Sends<Hint>]
[Sends<string>]
public sealed partial class Judge
{
    private const int Target = 42;

    [State] private int _tries;

    [Handler]
    public void OnGuess(int guess, ExecutorContext<Judge> context)
    {
        _tries++;
        if (guess == Target)
            context.Send($"{guess} found in {_tries} tries");
        else
            context.Send(guess < Target ? Hint.TooLow : Hint.TooHigh);
    }
}

[Workflow("guessing-game")]
[Start<Guesser>]
[Edge<Guesser, Judge>]
[Edge<Judge, Guesser>]
[Output<Judge, string>]
public sealed partial class GuessingGame;
