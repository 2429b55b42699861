using System.Diagnostics;

namespace CompiledWorkflows.RandomGraphs.Generation;

/// <summary>Makes a workflow that shows a problem smaller, as long as it shows one and it does not take too long.</summary>
internal static class Shrinking
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static async Task<(FlowModel Model, string Problem)> ShrinkAsync(FlowModel model, string problem, Func<FlowModel, Task<string?>> check)
    {
        var clock = Stopwatch.StartNew();
        for (var progress = true; progress;)
        {
            progress = false;
            foreach (var candidate in Smaller(model))
            {
                if (clock.Elapsed > Limit)
                {
                    return (model, problem);
                }

                if (await check(candidate) is { } still)
                {
                    (model, problem, progress) = (candidate, still, true);
                    break;
                }
            }
        }

        return (model, problem);
    }

    private static IEnumerable<FlowModel> Smaller(FlowModel model)
    {
        for (var index = 0; index < model.Links.Count; index++)
        {
            yield return model with { Links = [.. model.Links.Take(index), .. model.Links.Skip(index + 1)] };
        }

        for (var index = 0; index < model.Links.Count; index++)
        {
            foreach (var link in Smaller(model.Links[index]))
            {
                yield return model with { Links = [.. model.Links.Take(index), link, .. model.Links.Skip(index + 1)] };
            }
        }

        if (model.Shared.Count > 0)
        {
            yield return model with { Shared = [] };
        }

        for (var index = 0; index < model.Nodes.Count; index++)
        {
            foreach (var node in Smaller(model.Nodes[index]))
            {
                yield return model with { Nodes = [.. model.Nodes.Take(index), node, .. model.Nodes.Skip(index + 1)] };
            }
        }
    }

    private static IEnumerable<LinkModel> Smaller(LinkModel link) => link switch
    {
        EdgeModel edge => Smaller(edge),
        FanInModel fanIn => Smaller(fanIn),
        DeskModel { When: not null } desk => [desk with { When = null }],
        DeskModel { Kind: not DeskKind.Bare } desk => [desk with { Kind = DeskKind.Bare }],
        _ => [],
    };

    private static IEnumerable<FanInModel> Smaller(FanInModel fanIn)
    {
        for (var index = 0; fanIn.Sources.Count > 1 && index < fanIn.Sources.Count; index++)
        {
            yield return fanIn with { Sources = [.. fanIn.Sources.Where((_, other) => other != index)] };
        }

        if (fanIn.Key != 0)
        {
            yield return fanIn with { Key = 0 };
        }

        if (fanIn.Lists != 0)
        {
            yield return fanIn with { Lists = 0 };
        }
    }

    private static IEnumerable<EdgeModel> Smaller(EdgeModel edge) =>
        new[] { edge with { When = null }, edge with { Of = false }, edge with { Label = null }, edge with { Route = null }, edge with { Kind = EdgeKind.Edge } }.Where(smaller => smaller != edge);

    private static IEnumerable<NodeModel> Smaller(NodeModel node)
    {
        if (node is SubflowModel flow)
        {
            foreach (var smaller in Smaller(flow.Flow))
            {
                yield return flow with { Flow = smaller };
            }
        }

        if (node is not ExecutorModel executor)
        {
            yield break;
        }

        foreach (var handlers in executor.Handlers.Count > 1 ? executor.Handlers.Select((_, index) => executor.Handlers.Where((_, other) => other != index)) : [])
        {
            yield return executor with { Handlers = [.. handlers] };
        }

        for (var index = 0; index < executor.Handlers.Count; index++)
        {
            foreach (var handler in Smaller(executor.Handlers[index]))
            {
                yield return executor with { Handlers = [.. executor.Handlers.Take(index), handler, .. executor.Handlers.Skip(index + 1)] };
            }
        }

        if (executor.Handles.Count + executor.Sends.Count > 0)
        {
            yield return executor with { Handles = [], Sends = [] };
        }

        if (executor.Replicas > 0)
        {
            yield return executor with { Replicas = executor.Replicas - 1 };
        }

        if (executor.State != 0)
        {
            yield return executor with { State = 0 };
        }
    }

    private static IEnumerable<HandlerModel> Smaller(HandlerModel handler)
    {
        for (var index = 0; index < handler.Steps.Count; index++)
        {
            yield return handler with { Steps = [.. handler.Steps.Where((_, other) => other != index)] };
        }

        if (handler.Container != Container.Bare)
        {
            yield return handler with { Container = Container.Bare };
        }

        if (handler.TakesToken != 0)
        {
            yield return handler with { TakesToken = 0 };
        }
    }
}
