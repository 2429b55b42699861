namespace CompiledWorkflows.RandomGraphs;

/// <summary>When somebody answers a request.</summary>
public enum Answering
{
    /// <summary>As soon as it is asked, before the next superstep.</summary>
    AtOnce,

    /// <summary>When the run has nothing left to do but wait.</summary>
    WhenWaiting,

    Never,
}

/// <summary>How one run of a random workflow goes on, as far as that is not in the workflow itself.</summary>
public sealed record RunPlan
{
    /// <summary>Which of the program's inputs, which are counted in a circle.</summary>
    public required int Input { get; init; }

    /// <summary>The hops of the input.</summary>
    public required int Hops { get; init; }

    /// <summary>Makes another choice of when to answer what.</summary>
    public int AnswerSalt { get; init; }

    /// <summary>Whether the last of the requests that wait is answered first.</summary>
    public bool AnswersLastFirst { get; init; }

    /// <summary>A checkpoint at the end of every so many supersteps; where there is no store, of every one.</summary>
    public int Interval { get; init; } = 1;

    /// <summary>How many further inputs the run gets when it has nothing left to do.</summary>
    public int FurtherInputs { get; init; }

    /// <summary>The superstep after which the run gets another one, if it comes so far.</summary>
    public long? InputAfter { get; init; }

    /// <summary>How many executors are at work at once.</summary>
    public int? Degree { get; init; }

    /// <summary>The same for a run that goes on with another's: it makes no difference.</summary>
    public int? ResumedDegree { get; init; }

    /// <summary>After how many supersteps the run is stopped.</summary>
    public long? Limit { get; init; }

    /// <summary>Which of a program's inputs is the first one, and which are the further ones.</summary>
    internal int InputOf(int number, int count) => (Input + number) % count;

    /// <summary>The hops of the first input, and of the further ones.</summary>
    internal int HopsOf(int number) => Math.Max(0, Hops - number);

    /// <summary>When to answer a request: it depends on what is asked and on nothing else, so that a resumed run is answered alike.</summary>
    internal Answering Decide(string port, object? request) => Values.Mix(AnswerSalt, port.Length, request) switch
    {
        < 5000 => Answering.AtOnce,
        < 9000 => Answering.WhenWaiting,
        _ => Answering.Never,
    };

    internal RunOptions Options(ICheckpointStore? store, bool resumes) => new()
    {
        MaxDegreeOfParallelism = resumes ? ResumedDegree : Degree,
        Checkpoints = store,
        MaxSuperSteps = Limit,
        CheckpointPolicy = Interval == int.MaxValue ? CheckpointPolicy.WhenWaiting : CheckpointPolicy.Every(Interval),
    };
}
