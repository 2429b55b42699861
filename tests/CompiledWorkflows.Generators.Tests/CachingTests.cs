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

    [Fact]
    public void Whatever_was_edited_before_a_driver_gives_what_a_new_one_gives()
    {
        var random = RandomEdit.Source();
        var original = Compilations.Create(new GeneratorInput { Sources = [Messages, Left, Right, Flow, Other, Outer] });
        var (compilation, driver) = (original, GeneratorHarness.NewDriver(tracksSteps: false));
        for (var iteration = 0; iteration < RandomEdit.Iterations; iteration++)
        {
            var tree = compilation.SyntaxTrees[random.Next(compilation.SyntaxTrees.Length)];
            compilation = Replace(compilation, tree, RandomEdit.Apply(random, tree.ToString(), most: 1));
            driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);

            // A clone, so that nothing is known yet of what is in it.
            var fresh = GeneratorHarness.NewDriver(tracksSteps: false).RunGenerators(compilation.Clone(), TestContext.Current.CancellationToken);
            Assert.Equal(Everything(fresh), Everything(driver));
            if (iteration % 5 == 4)
            {
                compilation = original;
            }
        }
    }

    [Fact]
    public void Nothing_is_parsed_again_when_only_bodies_have_changed()
    {
        var original = Compilations.Create(new GeneratorInput { Sources = [Messages, Left, Right, Flow, Other, Outer] });
        var tree = original.SyntaxTrees.Single(tree => tree.ToString() == Left);
        Compilation Edited(string what, string replacement) => Replace(original, tree, Left.Replace(what, replacement, StringComparison.Ordinal));
        var version = DeclarationVersion.Of(original);

        Assert.Equal(version, DeclarationVersion.Of(Edited("_count++", "_count += 2")));
        Assert.Equal(version, DeclarationVersion.Of(Edited("=> new(_count++);", "=> throw new System.Exception();")));
        Assert.NotEqual(version, DeclarationVersion.Of(Edited("int _count", "long _count")));
        Assert.NotEqual(version, DeclarationVersion.Of(Edited("=> new(_count++);", "{ return new(0); }")));
        Assert.NotEqual(version, DeclarationVersion.Of(Edited("new(_count++)", "new(_count++")));
        Assert.NotEqual(version, DeclarationVersion.Of(Edited("=> new(_count++);", "=>\n#nullable disable\nnew(1);")));
        Assert.NotEqual(version, DeclarationVersion.Of(original.WithOptions(original.Options.WithNullableContextOptions(NullableContextOptions.Disable))));
        Assert.NotEqual(version, DeclarationVersion.Of(original.WithAssemblyName("Another")));
        Assert.NotEqual(version, DeclarationVersion.Of(original.RemoveReferences(original.References.First())));
        Assert.NotEqual(version, DeclarationVersion.Of(original.RemoveSyntaxTrees(tree)));
    }

    private static CSharpCompilation Replace(CSharpCompilation compilation, SyntaxTree tree, string text) => compilation.ReplaceSyntaxTree(
        tree,
        CSharpSyntaxTree.ParseText(text, Compilations.ParseOptions, tree.FilePath, cancellationToken: TestContext.Current.CancellationToken));

    private static IEnumerable<string> Everything(GeneratorDriver driver)
    {
        var run = driver.GetRunResult().Results.Single();
        return run.GeneratedSources.Select(file => $"{file.HintName}\n{file.SourceText}").Concat(run.Diagnostics.Select(found => found.ToString())).Order(StringComparer.Ordinal);
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
        return (driver.GetRunResult().Results.Single(), CachingChecks.Run(driver, Replace(compilation, tree, replacement)));
    }

    private static IEnumerable<string> Names(GeneratorRunResult run) => run.GeneratedSources.Select(file => file.HintName);

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult run, string step) =>
        run.TrackedSteps[step].SelectMany(each => each.Outputs).Select(output => output.Reason);
}
