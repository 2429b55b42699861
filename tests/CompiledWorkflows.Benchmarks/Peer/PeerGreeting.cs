using Microsoft.Agents.AI.Workflows;
using Microsoft.Agents.AI.Workflows.InProc;

namespace Benchmarks.Peer;

/// <summary>Two steps from a name to the run's one output.</summary>
internal static class PeerGreeting
{
    public static Workflow Build()
    {
        var greeter = new Greeter();
        var shouter = new Shouter();
        return new WorkflowBuilder(greeter).AddEdge(greeter, shouter).WithOutputFrom(shouter).Build();
    }

    public static async Task<string> RunAsync(InProcessExecutionEnvironment environment, Workflow workflow, string name)
    {
        await using var run = await environment.RunAsync(workflow, name);
        string? output = null;
        foreach (var e in run.OutgoingEvents)
            Look(e, ref output);
        return Expect(output);
    }

    public static async Task<string> WatchAsync(InProcessExecutionEnvironment environment, Workflow workflow, string name)
    {
        await using var run = await environment.RunStreamingAsync(workflow, name);
        string? output = null;
        await foreach (var e in run.WatchStreamAsync())
            Look(e, ref output);
        return Expect(output);
    }

    private static void Look(WorkflowEvent e, ref string? output)
    {
        if (e is WorkflowOutputEvent found)
            output = (string)found.Data!;
        else if (e is WorkflowErrorEvent error)
            throw new InvalidOperationException("The peer's run failed.", error.Exception);
    }

    private static string Expect(string? output) => output ?? throw new InvalidOperationException("The peer's run had no output.");

    private sealed class Greeter() : Executor<string>("Greeter", declareCrossRunShareable: true)
    {
        public override ValueTask HandleAsync(string message, IWorkflowContext context, CancellationToken cancellationToken = default)
            => context.SendMessageAsync("Hello, " + message, cancellationToken);

        protected override ProtocolBuilder ConfigureProtocol(ProtocolBuilder protocolBuilder)
            => base.ConfigureProtocol(protocolBuilder).SendsMessage<string>();
    }

    private sealed class Shouter() : Executor<string>("Shouter", declareCrossRunShareable: true)
    {
        public override ValueTask HandleAsync(string message, IWorkflowContext context, CancellationToken cancellationToken = default)
            => context.YieldOutputAsync(message + "!", cancellationToken);

        protected override ProtocolBuilder ConfigureProtocol(ProtocolBuilder protocolBuilder)
            => base.ConfigureProtocol(protocolBuilder).YieldsOutput<string>();
    }
}
