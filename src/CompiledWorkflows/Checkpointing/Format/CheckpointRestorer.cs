using CompiledWorkflows.Generated;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>Puts what a checkpoint holds into the nodes of a fresh run, and tells what has no home there.</summary>
internal sealed class CheckpointRestorer(CheckpointImage image, RunGraph graph, SavedOutputs outputs)
{
    private readonly CheckpointNames _names = new(graph);
    private readonly RestoreReport _report = new(image.Id);

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
            using var unknown = UnknownMembers.Collect();
            RestoreStates();
            RestoreShared();
            RestoreJoins();
            if (image.Mail is { } mail)
                RestoreMail(mail);
            if (image.Requests is { } requests)
                RestoreRequests(requests);
            foreach (var saved in image.Outputs)
                RestoreOutputs(saved);
            RestoreTimers();
            RestoreJournal();
            foreach (var member in unknown)
                _report.Skipped(member);
        }
        catch (Exception e) when (e is not CheckpointCorruptedException)
        {
            throw new CheckpointCorruptedException($"Checkpoint '{image.Id}' cannot be restored: {e.Message}", e);
        }

        return _report.Finish();
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

    private void RestoreJournal()
    {
        foreach (var entry in image.Journal.SelectMany(JournalEntry.Read))
        {
            graph.Scope.Journal.Restore(entry is AttemptEntry attempt
                ? attempt with { Place = attempt.Place with { NodeKey = _names.Node(attempt.Place.NodeKey) } }
                : entry);
        }
    }

    private void RestoreStates()
    {
        foreach (var key in image.Named(Sections.StatePrefix))
        {
            if (Find(key) is not { } node)
            {
                _report.Skipped($"state of '{key}', which the workflow no longer has");
                continue;
            }

            var reader = Read(Sections.StatePrefix + key);
            node.ReadState(ref reader, key, _report);
        }
    }

    private void RestoreShared()
    {
        foreach (var key in image.Named(Sections.SharedPrefix))
        {
            var current = Sections.SharedPrefix + _names.Shared(key);
            if (graph.Barrier.SharedStates.Find(each => each.Section == current) is not { } state)
            {
                _report.Skipped($"shared state '{key}', which the workflow no longer has");
                continue;
            }

            var reader = Read(Sections.SharedPrefix + key);
            if (RestoreReport.Read(ref reader, state.ReadContent) is { } reason)
                _report.Differs($"shared state '{key}' cannot be read: {reason}");
            state.IsTouched = false;
        }
    }

    private void RestoreJoins()
    {
        foreach (var key in image.Named(Sections.JoinPrefix))
        {
            var current = Sections.JoinPrefix + _names.Join(key);
            var reader = Read(Sections.JoinPrefix + key);
            if (graph.Barrier.Joins.Find(each => each.Section == current) is not { } join)
            {
                if (reader.ReadMapHeader() > 0)
                    _report.Differs($"messages wait in the fan-in '{key}' for the rest of their set, and the workflow no longer has it");
                continue;
            }

            join.ReadContent(ref reader, _names, _report);
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
                _report.Differs($"messages wait for '{id}', which the workflow no longer has");
                Skip(runs, ref reader);
                continue;
            }

            for (; runs > 0; runs--)
            {
                var messages = reader.ReadArrayHeader() - 1;
                var typeId = Text(ref reader);
                if (node.Mailbox.Find(_names.Type(node, typeId)) is { } inbox)
                {
                    if (Read(inbox, messages, ref reader) is { } reason)
                        _report.Differs($"messages of type {typeId} wait for '{id}' and cannot be read: {reason}");
                    continue;
                }

                Skip(messages, ref reader);
                _report.Differs($"messages of type {typeId} wait for '{id}', which no longer handles them");
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
                RequestInfoEvent? request = null;
                var reason = RestoreReport.Read(ref reader, (ref MessagePackReader value) => request = port.ReadRequest(requestId, ref value));
                var answersKey = fields == 4 ? _names.Node(Text(ref reader)) : null;
                if (reason is null)
                    port.Open(request!, answersKey);
                else
                    _report.Differs($"request '{requestId}' at port '{portId}' cannot be read: {reason}");
            }
            else
            {
                _report.Differs($"request '{requestId}' waits at port '{portId}', which the workflow no longer has");
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
            string reason;
            if (graph.OutputNode?.Mailbox.Find(_names.Output(key)) is not { } inbox)
            {
                Skip(messages, ref reader);
                reason = "which the workflow no longer declares";
            }
            else if (Read(inbox, messages, ref reader) is { } unread)
            {
                reason = $"which cannot be read ({unread})";
            }
            else
            {
                outputs.Add(inbox, messages);
                continue;
            }

            outputs.Add(saved.Span[start..(int)reader.Consumed]);
            _report.Skipped($"outputs '{key}', {reason}");
        }

        graph.OutputNode?.Release();
    }

    private void RestoreTimers()
    {
        if (!image.TryGetSection(Sections.Timers, out var timers))
            return;

        var reader = new MessagePackReader(timers);
        new TimerReader(graph, _names, _report).Read(ref reader);
    }

    private Node? Find(string key) => graph.FindNode(_names.Node(key));

    /// <returns>Why one of the messages cannot be read; <see langword="null"/> where all can.</returns>
    private static string? Read(Inbox inbox, int messages, ref MessagePackReader reader)
    {
        string? reason = null;
        for (; messages > 0; messages--)
            reason = RestoreReport.Read(ref reader, inbox.ReadArrived) ?? reason;
        return reason;
    }

    private static void Skip(int values, ref MessagePackReader reader)
    {
        for (; values > 0; values--)
            reader.Skip();
    }

    private static string Text(ref MessagePackReader reader)
        => reader.ReadString() ?? throw new CheckpointCorruptedException("An id is nil.");
}
