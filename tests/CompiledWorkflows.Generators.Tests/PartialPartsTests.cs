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

    [Theory]
    [InlineData("[Handler]", "", "[State]", "")]
    [InlineData("", "[Handler]", "", "[State]")]
    public void Members_of_a_base_class_may_be_partial_themselves(string onDefinition, string onImplementation, string onDefiningProperty, string onImplementingProperty)
    {
        foreach (var both in new[] { true, false })
        {
            var result = GeneratorHarness.Run(Messages + $$"""
                public abstract partial class Base
                {
                    {{onDefinition}} private partial string On(int number);
                    {{onImplementation}} private partial string On(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
                    {{(both ? onDefiningProperty + " private partial int Count { get; set; }" : "")}}
                    {{(both ? onImplementingProperty + " private partial int Count { get => field; set => field = value; }" : "")}}
                }
                [Executor] public sealed partial class Step : Base;
                [Workflow, Start<Step>, Output<Step>] public sealed partial class Flow;
                """);
            Assert.Contains("__cwf_On", result.File("Base.Executor.g.cs"), StringComparison.Ordinal);
        }
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
