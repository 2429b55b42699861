using CompiledWorkflows.Generators.Pipeline;
using CompiledWorkflows.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Generators.Tests;

/// <summary>What an edit computes again, and what it leaves alone.</summary>
public sealed class CachingTests
{
    private const string Messages = """
        namespace Shop;
        public sealed record Ping(int Value);
        public sealed record Pong(int Value);
        """;

    private const string Left = """
        using CompiledWorkflows;
        namespace Shop;
        [Executor]
        public sealed partial class Left
        {
            [State] private int _count;
            [Handler] public Ping On(Pong pong) => new(_count++);
        }
        """;

    private const string Right = """
        using CompiledWorkflows;
        namespace Shop;
        [Executor]
        [Sends<Pong>]
        public sealed partial class Right
        {
            [State] private int _count;
            [Handler] public void On(Ping ping, ExecutorContext<Right> context) => context.Send(new Pong(_count++));
        }
        """;

    private const string Flow = """
        using CompiledWorkflows;
        namespace Shop;
        [Workflow]
        [Start<Left>]
        [Edge<Left, Right>]
        [Edge<Right, Left>]
        [Output<Left>]
        public sealed partial class Flow;
        """;

    private const string Other = """
        using CompiledWorkflows;
        namespace Shop;
        [Executor]
        public sealed partial class Alone
        {
            [Handler] public void On(string text) { }
        }
        [Workflow]
        [Start<Alone>]
        public sealed partial class Other;
        """;

    private const string Outer = """
        using CompiledWorkflows;
        namespace Shop;
        [Executor]
        public sealed partial class Around
        {
            [Handler] public Pong On(string text) => new(text.Length);
        }
        [Workflow]
        [Start<Around>]
        [Edge<Around, Flow>]
        [Output<Flow>]
        public sealed partial class Outer;
        """;

    [Fact]
    public void A_changed_body_emits_nothing() =>
        Assert.Empty(Changed("return 0;", Left, Left.Replace("new(_count++)", "new(_count += 2)", StringComparison.Ordinal)));

    [Fact]
    public void State_is_the_executors_own_matter() =>
        Assert.Equal(["Shop.Left.Executor.g.cs"], Changed(
            "state",
            Left,
            Left.Replace("[State] private int _count;", "[State] private int _count; [State] private int _other;", StringComparison.Ordinal)));

    [Fact]
    public void A_new_send_reaches_the_workflows_of_the_executor() =>
        Assert.Equal(["Shop.Flow.Workflow.g.cs", "Shop.Right.Executor.g.cs"], Changed(
            "sends",
            Right,
            Right.Replace("[Sends<Pong>]", "[Sends<Pong>][Sends<int>]", StringComparison.Ordinal)));

    [Fact]
    public void A_changed_message_changes_its_codec_alone() =>
        Assert.Equal(["Shop.Ping.Codec.g.cs"], Changed(
            "message",
            Messages,
            Messages.Replace("Ping(int Value)", "Ping(int Value, int Other = 0)", StringComparison.Ordinal)));

    [Fact]
    public void What_is_inside_of_a_workflow_reaches_those_around_it_as_far_as_they_depend_on_it()
    {
        Assert.Equal(["Shop.Left.Executor.g.cs"], Changed(
            "state",
            Left,
            Left.Replace("[State] private int _count;", "[State] private int _count; [State] private int _other;", StringComparison.Ordinal),
            Outer));
        Assert.Equal(["Shop.Flow.Workflow.g.cs", "Shop.Outer.Workflow.g.cs"], Changed(
            "edge",
            Flow,
            Flow.Replace("[Edge<Right, Left>]", "", StringComparison.Ordinal),
            Outer));
    }

    [Fact]
    public void An_edge_is_the_workflows_own_matter() =>
        Assert.Equal(["Shop.Flow.Workflow.g.cs"], Changed(
            "edge",
            Flow,
            Flow.Replace("[Edge<Right, Left>]", "[Edge<Right, Left>(Label = \"back\")]", StringComparison.Ordinal)));

    [Fact]
    public void What_is_removed_disappears()
    {
        var (before, after) = Run(Other, "");
        Assert.Contains("Shop.Other.Workflow.g.cs", Names(before));
        Assert.DoesNotContain("Shop.Other.Workflow.g.cs", Names(after));
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, Reasons(after, Steps.WorkflowModels));
    }

    [Fact]
    public void A_name_that_clashes_changes_only_the_two()
    {
        var (before, after) = Run(Other, Other + "\n[Executor] public sealed partial class LEFT { [State] private int _x; [Handler] public void On(int number) => _x = number; }");
        Assert.Equal(2, Names(after).Except(Names(before)).Count());
        Assert.Equal(["Shop.Left.Executor.g.cs"], Names(before).Except(Names(after)));
    }

    /// <summary>The names of the files with another text after one of the sources was replaced.</summary>
    private static List<string> Changed(string what, string source, string replacement, params string[] others)
    {
        Assert.True(source != replacement, what);
        var (before, after) = Run(source, replacement, others);
        var texts = before.GeneratedSources.ToDictionary(file => file.HintName, file => file.SourceText.ToString());
        var changed = after.GeneratedSources
            .Where(file => !texts.TryGetValue(file.HintName, out var text) || text != file.SourceText.ToString())
            .Select(file => file.HintName)
            .Order(StringComparer.Ordinal)
            .ToList();
        var emitted = after.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Count(output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New);
        Assert.Equal(changed.Count, emitted);
        return changed;
    }

    private static (GeneratorRunResult Before, GeneratorRunResult After) Run(string source, string replacement, params string[] others)
    {
        var compilation = Compilations.Create(new GeneratorInput { Sources = [Messages, Left, Right, Flow, Other, .. others] });
        var driver = GeneratorHarness.NewDriver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        var tree = compilation.SyntaxTrees.Single(tree => tree.ToString() == source);
        var edited = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(replacement, Compilations.ParseOptions, tree.FilePath, cancellationToken: TestContext.Current.CancellationToken));
        return (driver.GetRunResult().Results.Single(), CachingChecks.Run(driver, edited));
    }

    private static IEnumerable<string> Names(GeneratorRunResult run) => run.GeneratedSources.Select(file => file.HintName);

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult run, string step) =>
        run.TrackedSteps[step].SelectMany(each => each.Outputs).Select(output => output.Reason);
}
