using CompiledWorkflows;

/// <summary>What is to be bought for a request that the store room cannot fill.</summary>
public sealed record Purchase(string RequestId, string Kind, int Amount);

/// <summary>Gives what is in store at once, and buys the rest: it takes requests with their ids, so that it can answer them later.</summary>
[Executor]
[Sends<Purchase>]
[Sends<Answer<ResourceRequest, Resource>>]
public sealed partial class StoreRoom
{
    [State] private readonly Dictionary<string, int> _inStore = new() { ["cpu"] = 10, ["memory"] = 50 };

    [Handler]
    public void OnRequest(Request<ResourceRequest, Resource> request, ExecutorContext<StoreRoom> context)
    {
        var (kind, amount) = request.Value;
        var left = _inStore.GetValueOrDefault(kind) - amount;
        if (left < 0)
        {
            context.Send(new Purchase(request.RequestId, kind, amount));
            return;
        }

        _inStore[kind] = left;
        context.Send(request.Answer(new Resource(kind, amount, "the store room")));
    }

    [Handler]
    public Answer<ResourceRequest, Resource> OnBought(Response<Purchase, Resource> bought) => new(bought.Request.RequestId, bought.Value);
}

[RequestPort<Purchase, Resource>("market")]
public sealed partial class Market;

/// <summary>Takes what is asked alone: what it returns is the answer.</summary>
[Executor]
public sealed partial class PolicyEngine
{
    [Handler]
    public Policy OnRequest(PolicyRequest request)
        => request.Amount <= 10 ? new Policy(true, "small enough") : new Policy(false, "more than 10");
}

[Workflow("operations")]
[Start<Provisioning>]
[Edge<ResourcePort, StoreRoom>]
[Edge<StoreRoom, ResourcePort>]
[Edge<StoreRoom, Market>]
[Edge<Market, StoreRoom>]
[Edge<PolicyPort, PolicyEngine>]
[Edge<PolicyEngine, PolicyPort>]
[Output<Provisioning>]
public sealed partial class Operations;
