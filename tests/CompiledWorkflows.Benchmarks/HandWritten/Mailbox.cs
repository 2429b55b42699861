namespace Benchmarks.HandWritten;

/// <summary>What a superstep handles, and beside it what the next one will.</summary>
internal sealed class Mailbox<T>
{
    public List<T> Messages { get; private set; } = [];

    public List<T> Next { get; private set; } = [];

    public bool HasNext => Next.Count > 0;

    public void Send(T message) => Next.Add(message);

    public void Turn()
    {
        Messages.Clear();
        (Messages, Next) = (Next, Messages);
    }
}
