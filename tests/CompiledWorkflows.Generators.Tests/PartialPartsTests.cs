using CompiledWorkflows.Generators.Tests.Harness;

namespace CompiledWorkflows.Generators.Tests;

/// <summary>Classes in several parts, in one file or several, are read as one.</summary>
public sealed class PartialPartsTests
{
    private const string Messages = "using CompiledWorkflows;\nnamespace Parts;\n";

    [Fact]
    public void Handlers_state_and_sends_may_sit_on_any_part()
    {
        var split = GeneratorHarness.Run(
            Messages + "[Executor, Sends<string>] public sealed partial class Step { [Handler] public void On(int number, ExecutorContext<Step> context) { context.Send(\"x\"); context.Send(1L); _count++; } }",
            Messages + "[Sends<long>] public sealed partial class Step { [State] private int _count; [Handler] private string On(long number) => \"\"; }",
            Messages + "partial class Step { [State] private int _another; [Handler] public void On(string text) => _another++; }",
            Messages + "[Workflow, Start<Step>, Edge<Step, Step>] public sealed partial class Flow;");
        var whole = GeneratorHarness.Run(Messages + """
            [Executor, Sends<string>, Sends<long>]
            public sealed partial class Step
            {
                [State] private int _another;
                [State] private int _count;
                [Handler] public void On(string text) => _another++;
                [Handler] private string On(long number) => "";
                [Handler] public void On(int number, ExecutorContext<Step> context) { context.Send("x"); context.Send(1L); _count++; }
            }
            [Workflow, Start<Step>, Edge<Step, Step>] public sealed partial class Flow;
            """);
        Assert.Equal(whole.Files, split.Files);
    }

    [Fact]
    public void The_workflow_attribute_may_sit_apart_from_the_graph()
    {
        var result = GeneratorHarness.Run(
            Messages + "[Executor] public sealed partial class Step { [Handler] public void On(int number) { } }",
            Messages + "[Workflow] public sealed partial class Flow { private static bool Always(int number) => true; }",
            Messages + "[Start<Step>] partial class Flow;");
        Assert.Contains("HandleAsync", result.File("Flow.Workflow.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_graph_spread_over_parts_gets_a_stub()
    {
        var result = GeneratorHarness.RunInvalid(
            Messages + "[Executor] public sealed partial class Step { [Handler] public int On(int number) => number; }",
            Messages + "[Workflow, Start<Step>] public sealed partial class Flow;",
            Messages + "[Edge<Step, Step>] partial class Flow;");
        Assert.Contains("spread over several parts", result.File("Flow.Workflow.g.cs"), StringComparison.Ordinal);
    }
}
