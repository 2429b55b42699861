using System.ComponentModel;

namespace CompiledWorkflows.Generated;

/// <summary>The edge from one node to all replicas of an executor, in one run.</summary>
/// <typeparam name="T">The type that the replicas' handlers take.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReplicaChannels<T> : IOutbox<T>
{
    private readonly EdgeChannel<T>[] _channels;

    /// <summary>Puts the channels to the single replicas together, in the order of the replicas.</summary>
    public ReplicaChannels(EdgeChannel<T>[] channels) => _channels = channels;

    /// <summary>Sends a message to every replica.</summary>
    public void Send(T message)
    {
        foreach (var channel in _channels)
            channel.Send(message);
    }

    /// <summary>Sends a message to one replica.</summary>
    /// <param name="message">The message.</param>
    /// <param name="route">Taken modulo the number of replicas, so that every number picks one.</param>
    public void Send(T message, int route)
    {
        var replica = route % _channels.Length;
        _channels[replica < 0 ? replica + _channels.Length : replica].Send(message);
    }
}
