using System.Text;
using CompiledWorkflows.Generated;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>The keys of one run's nodes and inboxes as MessagePack strings: most checkpoints hold some of them, so each is encoded once.</summary>
internal sealed class EncodedKeys
{
    private const int LongestHeader = 5;

    /// <summary>By the index of a node: its own key, and those of its inboxes after it.</summary>
    private byte[]?[]?[] _nodes = [];

    /// <summary>Encodes any string.</summary>
    public static byte[] Encode(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Span<byte> header = stackalloc byte[LongestHeader];
        _ = MessagePackPrimitives.TryWriteStringHeader(header, (uint)length, out var start);
        var encoded = new byte[start + length];
        header[..start].CopyTo(encoded);
        _ = Encoding.UTF8.GetBytes(text, encoded.AsSpan(start));
        return encoded;
    }

    public ReadOnlySpan<byte> Of(Node node) => KeysOf(node)[0] ??= Encode(node.Key);

    public ReadOnlySpan<byte> Of(Inbox inbox) => KeysOf(inbox.Node)[inbox.Ordinal + 1] ??= Encode(inbox.Key);

    private byte[]?[] KeysOf(Node node)
    {
        var nodes = _nodes;
        return (uint)node.Index < (uint)nodes.Length && nodes[node.Index] is { } keys ? keys : MakeKeysOf(node);
    }

    private byte[]?[] MakeKeysOf(Node node)
    {
        if (node.Index >= _nodes.Length)
            Array.Resize(ref _nodes, node.Graph.Nodes.Length);
        return _nodes[node.Index] = new byte[]?[node.Mailbox.Inboxes.Length + 1];
    }
}
