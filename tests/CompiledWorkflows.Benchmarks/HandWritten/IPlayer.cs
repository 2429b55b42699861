namespace Benchmarks.HandWritten;

/// <summary>What the loops call: a structure, so that each loop is compiled with direct calls.</summary>
internal interface IPlayer
{
    /// <summary>What a checkpoint has to hold.</summary>
    int State { get; }

    int OnBall(int ball);
}

internal struct Player : IPlayer
{
    public readonly int State => 0;

    public readonly int OnBall(int ball) => ball - 1;
}

/// <summary>Counts the balls it returns.</summary>
internal struct CountingPlayer : IPlayer
{
    public int State { get; private set; }

    public int OnBall(int ball)
    {
        State++;
        return ball - 1;
    }
}
