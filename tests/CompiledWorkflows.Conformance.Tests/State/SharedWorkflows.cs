namespace CompiledWorkflows.Conformance.Tests.State;

public sealed record Board(string Notes);

/// <summary>What a test lets an executor do with the board.</summary>
public delegate ValueTask Move(Shared<Board> board);

public static class Moves
{
    /// <summary>Adds a note.</summary>
    public static Move Write(string note) => board =>
    {
        board.Update(before => new(before.Notes + note));
        return default;
    };
}

/// <summary>Does with the board what its test says, and passes the message on.</summary>
public abstract class Player(Move? move)
{
    [Handler]
    public async ValueTask<int> OnNumber(int number, Shared<Board> board)
    {
        if (move is not null)
            await move(board);
        return number;
    }
}

[Executor]
public sealed partial class Opening(Move? move = null) : Player(move);

[Executor]
public sealed partial class White(Move? move = null) : Player(move);

[Executor]
public sealed partial class Black(Move? move = null) : Player(move);

[Executor]
public sealed partial class Closing
{
    [Handler]
    public string OnNumber(int number, Shared<Board> board) => board.Value.Notes;
}

/// <summary>One writes before two others, and one reads after them.</summary>
[Workflow("game")]
[SharedState<Board>(Initial = nameof(Empty))]
[Start<Opening>]
[Edge<Opening, White>]
[Edge<Opening, Black>]
[Edge<White, Closing>]
[Output<Closing>]
public sealed partial class Game
{
    private static Board Empty() => new("");

    public static Game Create(Move? opening = null, Move? white = null, Move? black = null, ICheckpointStore? store = null)
        => new(() => new Opening(opening), () => new White(white), () => new Black(black)) { Checkpoints = store };
}

/// <summary>The same, where two may write at once.</summary>
[Workflow("merging-game")]
[SharedState<Board>(Initial = nameof(Empty), Merge = nameof(Join))]
[Start<Opening>]
[Edge<Opening, White>]
[Edge<Opening, Black>]
[Edge<White, Closing>]
[Output<Closing>]
public sealed partial class MergingGame
{
    private static Board Empty() => new("");

    private static Board Join(Board before, Board merged, Board written) => new(merged.Notes + written.Notes[before.Notes.Length..]);

    public static MergingGame Create(Move? opening = null, Move? white = null, Move? black = null)
        => new(() => new Opening(opening), () => new White(white), () => new Black(black));
}

/// <summary>A game inside of a game: each has a board of its own.</summary>
[Workflow("outer-game")]
[SharedState<Board>(Initial = nameof(Empty))]
[Start<Opening>]
[Edge<Opening, Game>]
[Edge<Opening, Closing>]
[Output<Game>]
[Output<Closing>]
public sealed partial class OuterGame
{
    private static Board Empty() => new("outer");
}
