namespace Benchmarks.HandWritten;

/// <summary>The ping-pong as one would write it for itself: typed mailboxes, direct calls, no workflow engine.</summary>
internal sealed class PingPongLoop<TPlayer>
    where TPlayer : struct, IPlayer
{
    private readonly Mailbox<int> _toPing = new();
    private readonly Mailbox<int> _toPong = new();
    private TPlayer _ping = new();
    private TPlayer _pong = new();

    public PingPongLoop(int ball) => _toPing.Send(ball);

    public int SuperSteps { get; private set; }

    public bool IsRunning => _toPing.HasNext || _toPong.HasNext;

    public int PingState => _ping.State;

    public int PongState => _pong.State;

    /// <summary>The ball that the next superstep handles, 0 when there is none.</summary>
    public int Waiting => _toPing.HasNext ? _toPing.Next[0] : _toPong.HasNext ? _toPong.Next[0] : 0;

    public void Step()
    {
        _toPing.Turn();
        _toPong.Turn();
        foreach (var ball in _toPing.Messages)
        {
            var returned = _ping.OnBall(ball);
            if (IsInPlay(returned))
                _toPong.Send(returned);
        }

        foreach (var ball in _toPong.Messages)
        {
            var returned = _pong.OnBall(ball);
            if (IsInPlay(returned))
                _toPing.Send(returned);
        }

        SuperSteps++;
    }

    private static bool IsInPlay(int ball) => ball > 0;
}
