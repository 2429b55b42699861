using System.Diagnostics.CodeAnalysis;
using CompiledWorkflows.Generated;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>The requests of a run that wait for a response, in the order they were asked. Those of the superstep in flight are not asked yet.</summary>
internal sealed class OpenRequests(PendingTimers timers)
{
    private readonly List<RequestInfoEvent> _requests = [];
    private readonly List<(RequestInfoEvent Request, InnerPortNode Answers)> _inner = [];
    private int _released;
    private IReadOnlyList<RequestInfoEvent> _pending = [];

    /// <summary>Whether requests were opened or answered since a checkpoint last held them.</summary>
    public bool Changed { get; set; }

    /// <summary>How many wait for the outside.</summary>
    public int Count => _requests.Count;

    /// <summary>Whether there is anything to save.</summary>
    public bool IsEmpty => _requests.Count == 0 && _inner.Count == 0;

    /// <summary>The requests that executors of the run have to answer.</summary>
    public IEnumerable<RequestInfoEvent> Inner => _inner.Select(open => open.Request);

    /// <summary>The requests that have left the run: a list that never changes, and may be read while a superstep is in flight.</summary>
    public IReadOnlyList<RequestInfoEvent> Pending => Volatile.Read(ref _pending);

    public void Open(RequestInfoEvent request)
    {
        _requests.Add(request);
        Changed = true;
    }

    /// <summary>Opens a request that an executor of the run has to answer.</summary>
    public void OpenInner(RequestInfoEvent request, InnerPortNode answers)
    {
        _inner.Add((request, answers));
        Changed = true;
    }

    /// <summary>The request that an answer is for: the one of that id, or the oldest one of the port where the answer names none.</summary>
    public RequestInfoEvent? FindInner(InnerPortNode answers, string? requestId)
    {
        foreach (var (request, node) in _inner)
        {
            if (node == answers && (requestId is null || request.RequestId == requestId))
                return request;
        }

        return null;
    }

    /// <summary>Lets the requests of a committed superstep leave the run.</summary>
    public void Release(EventQueue? events)
    {
        if (_released == _requests.Count)
            return;

        _released = _requests.Count;
        Keep();
        Publish(events);
    }

    /// <summary>Publishes the requests that have left the run and that nobody could hear of yet.</summary>
    public void Publish(EventQueue? events)
    {
        if (events is null)
            return;

        foreach (var request in _pending)
        {
            if (request.IsPublished)
                continue;

            request.IsPublished = true;
            events.Add(request);
        }
    }

    public bool TryFind(string requestId, [NotNullWhen(true)] out RequestInfoEvent? request)
    {
        request = _pending.FirstOrDefault(r => r.RequestId == requestId);
        return request is not null;
    }

    /// <summary>The open request of an id, whoever has to answer it.</summary>
    public RequestInfoEvent? FindOpen(string requestId)
        => _requests.Concat(Inner).FirstOrDefault(request => request.RequestId == requestId);

    /// <summary>Closes a request that has been answered, or whose time has passed.</summary>
    public void Close(RequestInfoEvent request)
    {
        request.IsAnswered = true;
        if (request.Timer is { } timer)
            timers.Remove(timer);
        Changed = true;
        if (_requests.Remove(request))
        {
            _released--;
            Keep();
        }
        else
        {
            _ = _inner.RemoveAll(open => open.Request == request);
        }
    }

    private void Keep() => Volatile.Write(ref _pending, Array.AsReadOnly(_requests.Take(_released).ToArray()));

    /// <summary>Writes an array of requests, each an array of its id, its port and what it asks, and of the node where the answer arrives if an executor of the run has to give it.</summary>
    public void Write(ref MessagePackWriter writer)
    {
        writer.WriteArrayHeader(_requests.Count + _inner.Count);
        foreach (var request in _requests)
            Write(request, null, ref writer);
        foreach (var (request, answers) in _inner)
            Write(request, answers.Key, ref writer);
    }

    private static void Write(RequestInfoEvent request, string? answersKey, ref MessagePackWriter writer)
    {
        writer.WriteArrayHeader(answersKey is null ? 3 : 4);
        writer.Write(request.RequestId);
        writer.Write(request.Port.Key);
        request.Port.WriteRequest(request, ref writer);
        if (answersKey is not null)
            writer.Write(answersKey);
    }
}
