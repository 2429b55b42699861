namespace Benchmarks.HandWritten.Runs;

/// <summary>A run that takes a number, and that is all.</summary>
internal sealed class SinkLoop
{
    private readonly Sink _sink = new();
    private readonly Mailbox<int> _toSink = new();

    public SinkLoop(int number) => _toSink.Send(number);

    /// <returns>The number of supersteps.</returns>
    public int Run()
    {
        var superSteps = 0;
        while (_toSink.HasNext)
        {
            _toSink.Turn();
            foreach (var number in _toSink.Messages)
                _sink.OnNumber(number);
            superSteps++;
        }

        return superSteps;
    }

    private sealed class Sink
    {
        private int _last;

        public void OnNumber(int number) => _last = number;
    }
}
