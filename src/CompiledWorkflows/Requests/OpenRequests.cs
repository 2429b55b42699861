using System.Diagnostics.CodeAnalysis;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>The requests of a run that wait for a response, in the order they were asked. Those of the superstep in flight are not asked yet.</summary>
internal sealed class OpenRequests
{
    private readonly List<RequestInfoEvent> _requests = [];
    private int _released;
    private IReadOnlyList<RequestInfoEvent> _pending = [];

    /// <summary>Whether requests were opened or answered since a checkpoint last held them.</summary>
    public bool Changed { get; set; }

    public int Count => _requests.Count;

    /// <summary>The requests that have left the run: a list that never changes, and may be read while a superstep is in flight.</summary>
    public IReadOnlyList<RequestInfoEvent> Pending => Volatile.Read(ref _pending);

    public void Open(RequestInfoEvent request)
    {
        _requests.Add(request);
        Changed = true;
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

    public void Close(RequestInfoEvent request)
    {
        _requests.Remove(request);
        request.IsAnswered = true;
        _released--;
        Changed = true;
        Keep();
    }

    private void Keep() => Volatile.Write(ref _pending, Array.AsReadOnly(_requests.Take(_released).ToArray()));

    /// <summary>Writes an array of requests, each an array of its id, its port's id and what it asks.</summary>
    public void Write(ref MessagePackWriter writer)
    {
        writer.WriteArrayHeader(_requests.Count);
        foreach (var request in _requests)
        {
            writer.WriteArrayHeader(3);
            writer.Write(request.RequestId);
            writer.Write(request.PortId);
            request.Port.WriteRequest(request, ref writer);
        }
    }
}
