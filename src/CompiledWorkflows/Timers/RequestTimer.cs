using MessagePack;

namespace CompiledWorkflows;

/// <summary>The end of a request's time: its port answers it then.</summary>
internal sealed class RequestTimer(RequestInfoEvent request, long due) : Timer(due)
{
    public override void Fire()
    {
        var graph = request.Port.Graph;
        graph.Requests.Close(request);
        try
        {
            request.Port.DeliverTimeout(request);
        }
        catch (Exception e)
        {
            graph.Fail(request.Port, e);
        }
    }

    public override void Write(ref MessagePackWriter writer)
    {
        writer.WriteArrayHeader(3);
        writer.Write(Due);
        writer.Write(TimerReader.Request);
        writer.Write(request.RequestId);
    }

    /// <inheritdoc/>
    public override void DeliverStaged()
    {
        request.Timer = this;
        request.Port.Graph.Timers.Add(this);
    }
}
