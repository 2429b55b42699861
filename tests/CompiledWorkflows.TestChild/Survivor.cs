namespace CompiledWorkflows.Tests;

public sealed record Round(int Number, long Seed);

public sealed record LeftPart(int Round, long Value);

public sealed record RightPart(int Round, string Value);

public sealed record Question(int Round, long Sum);

public sealed record Answer(int Round, long Value);

/// <summary>A loop of rounds: two executors work on each, a third joins what they make, puts out, and asks now and then.</summary>
[Workflow("survivor")]
[Start<Feeder>]
[Edge<Feeder, LeftWorker>]
[Edge<Feeder, RightWorker>]
[Edge<LeftWorker, Joiner>]
[Edge<RightWorker, Joiner>]
[Edge<Joiner, Feeder>]
[Edge<Joiner, Oracle>]
[Edge<Oracle, Joiner>]
[Output<Joiner, string>]
public sealed partial class Survivor
{
    public const int RoundsPerQuestion = 100;

    public static Answer AnswerTo(Question question) => new(question.Round, question.Sum ^ question.Round);
}

[Executor]
public sealed partial class Feeder
{
    [State] private int _rounds;

    [Handler]
    public Round OnStart(int rounds)
    {
        _rounds = rounds;
        return new Round(0, 17);
    }

    [Handler]
    public Round? OnRound(Round round) => round.Number < _rounds ? round : null;
}

[Executor]
public sealed partial class LeftWorker
{
    [State] private long _sum;

    [Handler]
    public async Task<LeftPart> OnRound(Round round)
    {
        await Task.Yield();
        _sum = unchecked((_sum * 31) + round.Seed);
        return new LeftPart(round.Number, _sum);
    }
}

[Executor]
public sealed partial class RightWorker
{
    [State] private readonly List<string> _words = [];

    [Handler]
    public RightPart OnRound(Round round)
    {
        if (_words.Count == 200)
            _words.RemoveRange(0, 50);
        _words.Add($"word {round.Seed}");
        return new RightPart(round.Number, $"{_words.Count}:{_words[^1].Length}");
    }
}

[RequestPort<Question, Answer>("oracle")]
public sealed partial class Oracle;

[Executor]
[Sends<Round>]
[Sends<Question>]
[Sends<string>]
public sealed partial class Joiner
{
    [State] private LeftPart? _left;
    [State] private RightPart? _right;
    [State] private long _sum;

    [Handler]
    public void OnLeft(LeftPart left, ExecutorContext<Joiner> context)
    {
        _left = left;
        Join(context);
    }

    [Handler]
    public void OnRight(RightPart right, ExecutorContext<Joiner> context)
    {
        _right = right;
        Join(context);
    }

    [Handler]
    public Round OnAnswer(Answer answer)
    {
        _sum += answer.Value;
        return new Round(answer.Round + 1, _sum);
    }

    private void Join(ExecutorContext<Joiner> context)
    {
        if (_left is null || _right is null)
            return;

        var round = _left.Round;
        _sum = unchecked((_sum * 7) + _left.Value + _right.Value.Length);
        (_left, _right) = (null, null);
        if (round % 25 == 0)
            context.Send($"{round}: {_sum}");
        if (round % Survivor.RoundsPerQuestion == Survivor.RoundsPerQuestion - 1)
            context.Send(new Question(round, _sum));
        else
            context.Send(new Round(round + 1, _sum));
    }
}
