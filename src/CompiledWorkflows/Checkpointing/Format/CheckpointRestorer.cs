using CompiledWorkflows.Generated;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>Puts what a checkpoint holds into the nodes of a fresh run, and tells what has no home there.</summary>
internal sealed class CheckpointRestorer(CheckpointImage image, RunGraph graph)
{
    private readonly List<string> _differences = [];
    private readonly List<string> _warnings = [];

    /// <summary>Restores the whole checkpoint.</summary>
    /// <returns>What was skipped because it has no home and is no pending work, in words.</returns>
    /// <exception cref="IncompatibleCheckpointException">Pending work has no home.</exception>
    /// <exception cref="CheckpointCorruptedException">A value cannot be read.</exception>
    /// <exception cref="WorkflowFailedException">An executor cannot be created.</exception>
    public IReadOnlyList<string> Restore()
    {
        foreach (var id in image.StatefulNodes)
        {
            if (Find(id) is { } node)
                Prepare(node);
        }

        try
        {
            RestoreStates();
            if (image.Mail is { } mail)
                RestoreMail(mail);
            if (image.Requests is { } requests)
                RestoreRequests(requests);
            foreach (var runs in image.Outputs)
                RestoreOutputs(runs);
        }
        catch (Exception e) when (e is not CheckpointCorruptedException)
        {
            throw new CheckpointCorruptedException($"Checkpoint '{image.Id}' cannot be restored: {e.Message}", e);
        }

        return _differences.Count == 0 ? _warnings : throw new IncompatibleCheckpointException(image.Id, _differences);
    }

    /// <summary>A factory of the user's that throws is no damage of the checkpoint.</summary>
    private void Prepare(Node node)
    {
        try
        {
            node.Prepare();
        }
        catch (Exception e)
        {
            throw new WorkflowFailedException(image.Identity.RunId, node.Id, image.Header.SuperStep, image.Id, e);
        }
    }

    private void RestoreStates()
    {
        var unknown = new List<string>();
        foreach (var id in image.StatefulNodes)
        {
            if (Find(id) is not { } node)
            {
                _warnings.Add($"Checkpoint '{image.Id}' holds state of '{id}', which the workflow no longer has; it was skipped.");
                continue;
            }

            _ = image.TryGetState(id, out var state);
            var reader = new MessagePackReader(state);
            node.ReadState(ref reader, unknown);
            foreach (var member in unknown)
                _warnings.Add($"Checkpoint '{image.Id}' holds state '{member}' of '{id}', which the executor no longer has; it was skipped.");
            unknown.Clear();
        }
    }

    private void RestoreMail(ReadOnlyMemory<byte> mail)
    {
        var reader = new MessagePackReader(mail);
        for (var nodes = reader.ReadMapHeader(); nodes > 0; nodes--)
        {
            var id = Text(ref reader);
            var runs = reader.ReadArrayHeader();
            if (Find(id) is not { } node)
            {
                _differences.Add($"messages wait for '{id}', which the workflow no longer has");
                for (; runs > 0; runs--)
                    reader.Skip();
                continue;
            }

            for (; runs > 0; runs--)
            {
                if (node.Mailbox.ReadArrived(ref reader) is { } typeId)
                    _differences.Add($"messages of type {typeId} wait for '{id}', which no longer handles them");
            }
        }
    }

    private void RestoreRequests(ReadOnlyMemory<byte> requests)
    {
        var reader = new MessagePackReader(requests);
        for (var count = reader.ReadArrayHeader(); count > 0; count--)
        {
            if (reader.ReadArrayHeader() != 3)
                throw new CheckpointCorruptedException("A request is not an array of its id, its port and what it asks.");

            var requestId = Text(ref reader);
            var portId = Text(ref reader);
            if (Find(portId) is RequestPortNode port)
            {
                graph.Requests.Open(port.ReadRequest(requestId, ref reader));
            }
            else
            {
                _differences.Add($"request '{requestId}' waits at port '{portId}', which the workflow no longer has");
                reader.Skip();
            }
        }

        graph.Requests.Changed = false;
    }

    private void RestoreOutputs(ReadOnlyMemory<byte> outputs)
    {
        var reader = new MessagePackReader(outputs);
        for (var runs = reader.ReadArrayHeader(); runs > 0; runs--)
        {
            var unknown = graph.OutputNode is { } outside ? outside.Mailbox.ReadArrived(ref reader) : SkipRun(ref reader);
            if (unknown is not null)
                _warnings.Add($"Checkpoint '{image.Id}' holds outputs '{unknown}', which the workflow no longer declares; they were skipped.");
        }

        graph.OutputNode?.Release();
    }

    private Node? Find(string id)
    {
        foreach (var node in graph.Nodes)
        {
            if (node.Id == id)
                return node;
        }

        return null;
    }

    private static string SkipRun(ref MessagePackReader reader)
    {
        var key = "";
        for (var elements = reader.ReadArrayHeader(); elements > 0; elements--)
        {
            if (key.Length == 0)
                key = Text(ref reader);
            else
                reader.Skip();
        }

        return key;
    }

    private static string Text(ref MessagePackReader reader)
        => reader.ReadString() ?? throw new CheckpointCorruptedException("An id is nil.");
}
