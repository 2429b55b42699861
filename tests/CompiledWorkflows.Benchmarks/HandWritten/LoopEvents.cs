namespace Benchmarks.HandWritten;

/// <summary>What a watched loop tells: of each superstep its start and its end, of each call of a handler what went in and what came out.</summary>
internal abstract class LoopEvent;

internal sealed class StepStarted(int step) : LoopEvent
{
    public int Step { get; } = step;
}

internal sealed class HandlerInvoked(object message) : LoopEvent
{
    public object Message { get; } = message;
}

internal sealed class HandlerCompleted(object result) : LoopEvent
{
    public object Result { get; } = result;
}

internal sealed class StepCompleted(int step) : LoopEvent
{
    public int Step { get; } = step;
}
