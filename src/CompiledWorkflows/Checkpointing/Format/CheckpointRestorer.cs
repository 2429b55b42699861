using CompiledWorkflows.Generated;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>Puts what a checkpoint holds into the nodes of a fresh run, and tells what has no home there.</summary>
internal sealed class CheckpointRestorer(CheckpointImage image, RunGraph graph, SavedOutputs outputs)
{
    private readonly CheckpointNames _names = new(graph);
    private readonly List<string> _differences = [];
    private readonly List<string> _warnings = [];

    /// <summary>Whether the checkpoint holds names that are former ones by now.</summary>
    public bool FoundFormerNames => _names.AnyFormer;

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
            foreach (var saved in image.Outputs)
                RestoreOutputs(saved);
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
            var current = Sections.SharedPrefix + _names.Shared(key);
            if (graph.Barrier.SharedStates.Find(each => each.Section == current) is not { } state)
            {
                _warnings.Add($"Checkpoint '{image.Id}' holds shared state '{key}', which the workflow no longer has; it was skipped.");
                continue;
            }

            var reader = Read(Sections.SharedPrefix + key);
            state.ReadContent(ref reader);
            state.IsTouched = false;
        }
    }

    private void RestoreJoins()
    {
        var unknown = new List<string>();
        foreach (var key in image.Named(Sections.JoinPrefix))
        {
            var current = Sections.JoinPrefix + _names.Join(key);
            var reader = Read(Sections.JoinPrefix + key);
            if (graph.Barrier.Joins.Find(each => each.Section == current) is not { } join)
            {
                if (reader.ReadMapHeader() > 0)
                    _differences.Add($"messages wait in the fan-in '{key}' for the rest of their set, and the workflow no longer has it");
                continue;
            }

            join.ReadContent(ref reader, _names, unknown);
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
                Skip(runs, ref reader);
                continue;
            }

            for (; runs > 0; runs--)
            {
                var messages = reader.ReadArrayHeader() - 1;
                var typeId = Text(ref reader);
                if (node.Mailbox.Find(_names.Type(node, typeId)) is { } inbox)
                {
                    Read(inbox, messages, ref reader);
                    continue;
                }

                Skip(messages, ref reader);
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
                port.Open(request, fields == 4 ? _names.Node(Text(ref reader)) : null);
            }
            else
            {
                _differences.Add($"request '{requestId}' waits at port '{portId}', which the workflow no longer has");
                Skip(fields - 2, ref reader);
            }
        }

        graph.Requests.Changed = false;
    }

    /// <summary>Restores outputs, and hands them to the checkpoints to come: what had a former name is written under its present one.</summary>
    private void RestoreOutputs(ReadOnlyMemory<byte> saved)
    {
        var reader = new MessagePackReader(saved);
        for (var runs = reader.ReadArrayHeader(); runs > 0; runs--)
        {
            var start = (int)reader.Consumed;
            var messages = reader.ReadArrayHeader() - 1;
            var key = Text(ref reader);
            if (graph.OutputNode?.Mailbox.Find(_names.Output(key)) is { } inbox)
            {
                Read(inbox, messages, ref reader);
                outputs.Add(inbox, messages);
                continue;
            }

            Skip(messages, ref reader);
            outputs.Add(saved.Span[start..(int)reader.Consumed]);
            _warnings.Add($"Checkpoint '{image.Id}' holds outputs '{key}', which the workflow no longer declares; they were skipped.");
        }

        graph.OutputNode?.Release();
    }

    private Node? Find(string key)
    {
        var current = _names.Node(key);
        foreach (var node in graph.Nodes)
        {
            if (node.Key == current)
                return node;
        }

        return null;
    }

    private static void Read(Inbox inbox, int messages, ref MessagePackReader reader)
    {
        for (; messages > 0; messages--)
            inbox.ReadArrived(ref reader);
    }

    private static void Skip(int values, ref MessagePackReader reader)
    {
        for (; values > 0; values--)
            reader.Skip();
    }

    private static string Text(ref MessagePackReader reader)
        => reader.ReadString() ?? throw new CheckpointCorruptedException("An id is nil.");
}
