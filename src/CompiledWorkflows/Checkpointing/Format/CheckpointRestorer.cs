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
        foreach (var key in image.Named(Sections.StatePrefix))
        {
            if (Find(key) is { } node)
                Prepare(node);
        }

        try
        {
            RestoreStates();
            RestoreShared();
            RestoreJoins();
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
        foreach (var key in image.Named(Sections.StatePrefix))
        {
            if (Find(key) is not { } node)
            {
                _warnings.Add($"Checkpoint '{image.Id}' holds state of '{key}', which the workflow no longer has; it was skipped.");
                continue;
            }

            var reader = Read(Sections.StatePrefix + key);
            node.ReadState(ref reader, unknown);
            foreach (var member in unknown)
                _warnings.Add($"Checkpoint '{image.Id}' holds state '{member}' of '{key}', which the executor no longer has; it was skipped.");
            unknown.Clear();
        }
    }

    private void RestoreShared()
    {
        foreach (var key in image.Named(Sections.SharedPrefix))
        {
            var section = Sections.SharedPrefix + key;
            if (graph.Barrier.SharedStates.Find(each => each.Section == section) is not { } state)
            {
                _warnings.Add($"Checkpoint '{image.Id}' holds shared state '{key}', which the workflow no longer has; it was skipped.");
                continue;
            }

            var reader = Read(section);
            state.ReadContent(ref reader);
            state.IsTouched = false;
        }
    }

    private void RestoreJoins()
    {
        var unknown = new List<string>();
        foreach (var key in image.Named(Sections.JoinPrefix))
        {
            var section = Sections.JoinPrefix + key;
            var reader = Read(section);
            if (graph.Barrier.Joins.Find(each => each.Section == section) is not { } join)
            {
                if (reader.ReadMapHeader() > 0)
                    _differences.Add($"messages wait in the fan-in '{key}' for the rest of their set, and the workflow no longer has it");
                continue;
            }

            join.ReadContent(ref reader, unknown);
            foreach (var slot in unknown)
                _differences.Add($"messages from '{slot}' wait in the fan-in into '{join.Target.Id}', which no longer waits for them");
            unknown.Clear();
            join.IsTouched = false;
        }

        graph.Barrier.FireJoins();
    }

    private MessagePackReader Read(string section)
    {
        _ = image.TryGetSection(section, out var bytes);
        return new MessagePackReader(bytes);
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
            var fields = reader.ReadArrayHeader();
            if (fields is not (3 or 4))
                throw new CheckpointCorruptedException("A request is not an array of its id, its port, what it asks, and where an executor's answer arrives.");

            var requestId = Text(ref reader);
            var portId = Text(ref reader);
            if (Find(portId) is RequestPortNode port)
            {
                var request = port.ReadRequest(requestId, ref reader);
                port.Open(request, fields == 4 ? Text(ref reader) : null);
            }
            else
            {
                _differences.Add($"request '{requestId}' waits at port '{portId}', which the workflow no longer has");
                for (; fields > 2; fields--)
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

    private Node? Find(string key)
    {
        foreach (var node in graph.Nodes)
        {
            if (node.Key == key)
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
