using CompiledWorkflows.Generated;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>The outputs that a run has saved so far, as runs one after another: a base holds all of them, a delta those that are new.</summary>
internal sealed class SavedOutputs(EncodedKeys keys)
{
    private readonly PayloadBuffer _bytes = new();

    /// <summary>The number of runs.</summary>
    public int Runs { get; private set; }

    /// <summary>The length of the runs, from which <see cref="From"/> tells the later ones.</summary>
    public int Length => _bytes.Length;

    /// <summary>The runs after a length.</summary>
    public ReadOnlySpan<byte> From(int length) => _bytes.Span[length..];

    /// <summary>Adds what has arrived at a mailbox.</summary>
    /// <param name="mailbox">The mailbox.</param>
    /// <param name="runs">The number of runs that it has.</param>
    public void Add(in Mailbox mailbox, int runs)
    {
        var writer = new MessagePackWriter(_bytes);
        mailbox.WriteArrived(keys, ref writer);
        writer.Flush();
        Runs += runs;
    }

    /// <summary>Adds a run of what has arrived at an inbox last.</summary>
    public void Add(Inbox inbox, int count)
    {
        var writer = new MessagePackWriter(_bytes);
        Mailbox.WriteRun(inbox, inbox.Arrived - count, count, keys, ref writer);
        writer.Flush();
        Runs++;
    }

    /// <summary>Adds a run as it was read.</summary>
    public void Add(ReadOnlySpan<byte> run)
    {
        _bytes.Append(run);
        Runs++;
    }
}
