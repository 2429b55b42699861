using CompiledWorkflows;

public sealed record Need(string Kind, int Amount);

public sealed record ResourceRequest(string Kind, int Amount);

public sealed record Resource(string Kind, int Amount, string Source);

public sealed record PolicyRequest(string Kind, int Amount);

public sealed record Policy(bool IsAllowed, string Reason);

[Executor]
[Sends<ResourceRequest>]
[Sends<PolicyRequest>]
[Sends<int>]
public sealed partial class Requester
{
    [Handler]
    public void OnNeeds(Need[] needs, ExecutorContext<Requester> context)
    {
        foreach (var need in needs)
        {
            context.Send(new PolicyRequest(need.Kind, need.Amount));
            context.Send(new ResourceRequest(need.Kind, need.Amount));
        }

        context.Send(2 * needs.Length);
    }
}

[RequestPort<ResourceRequest, Resource>("resources")]
public sealed partial class ResourcePort;

[RequestPort<PolicyRequest, Policy>("policies")]
public sealed partial class PolicyPort;

[Executor]
[Sends<string>]
public sealed partial class Collector
{
    [State] private readonly List<string> _answers = [];
    [State] private int _expected;

    [Handler]
    public void OnExpected(int expected) => _expected = expected;

    [Handler]
    public void OnResource(Resource resource, ExecutorContext<Collector> context)
        => Add($"{resource.Amount} {resource.Kind} from {resource.Source}", context);

    [Handler]
    public void OnPolicy(Response<PolicyRequest, Policy> policy, ExecutorContext<Collector> context)
        => Add($"{policy.Request.Amount} {policy.Request.Kind} {(policy.Value.IsAllowed ? "allowed" : "not allowed")}: {policy.Value.Reason}", context);

    private void Add(string answer, ExecutorContext<Collector> context)
    {
        _answers.Add(answer);
        if (_answers.Count == _expected)
            context.Send(string.Join('\n', _answers));
    }
}

[Workflow("provisioning")]
[Start<Requester>]
[Edge<Requester, ResourcePort>]
[Edge<Requester, PolicyPort>]
[Edge<Requester, Collector>]
[Edge<ResourcePort, Collector>]
[Edge<PolicyPort, Collector>]
[Output<Collector>]
public sealed partial class Provisioning;
