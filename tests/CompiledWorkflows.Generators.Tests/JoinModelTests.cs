using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Pipeline;
using CompiledWorkflows.Generators.Tests.Harness;

namespace CompiledWorkflows.Generators.Tests;

/// <summary>What the parser reads of fan-ins and of the handlers that take their sets.</summary>
public sealed class JoinModelTests
{
    private const string Executors = """
        using System.Collections.Generic;
        using System.Threading;
        using CompiledWorkflows;
        public sealed record Header(string Text);
        public sealed record Line(int Number);
        [Executor] public sealed partial class Head { [Handler] public Header On(string text) => new(text); }
        [Executor] public sealed partial class Left { [Handler] public Line On(string text) => new(1); }
        [Executor] public sealed partial class Right { [Handler] public Line? On(string text) => null; }
        [Executor] public sealed partial class Page
        {
            [Handler] public string On(Header header, IReadOnlyList<Line?> lines, CancellationToken token, ExecutorContext<Page> context) => "";
            [Handler] internal string On(int? one, Line two) => "";
        }
        [Executor] public sealed partial class Sum { [Handler] public int On(IReadOnlyList<Line> lines) => lines.Count; [Handler] public void On(Line line) { } }

        """;

    [Fact]
    public void Leading_parameters_are_messages()
    {
        var model = Parse("[Workflow, Start<Head>, FanIn<Page>(typeof(Head), typeof(Left), typeof(Right)), Output<Page>] public sealed partial class W;");
        var page = model.Nodes.Single(node => node.Id == "Page");
        var (large, small) = (page.Handlers[0], page.Handlers[1]);
        Assert.Equal(-1, large.Message);
        Assert.Equal(["Header", "IReadOnlyList<Line>"], large.Messages.Select(message => model.Types[message.Type].Display.Replace("?", "", StringComparison.Ordinal)));
        Assert.Equal([-1, model.Types.AsEnumerable().ToList().FindIndex(type => type.Display == "Line")], large.Messages.Select(message => message.Element));
        Assert.Equal([false, true], large.Messages.Select(message => message.IsAnnotated));
        Assert.Equal(
            [(HandlerArgumentKind.Message, 0), (HandlerArgumentKind.Message, 1), (HandlerArgumentKind.CancellationToken, 0), (HandlerArgumentKind.TypedContext, 0)],
            large.Arguments.Select(argument => (argument.Kind, argument.Index)));
        Assert.Equal(2, page.Handlers.Count);
        Assert.Equal(["int", "Line"], small.Messages.Select(message => model.Types[message.Type].Display));
    }

    [Fact]
    public void A_set_is_a_tuple_of_what_the_handler_takes()
    {
        var model = Parse("[Workflow, Start<Head>, FanIn<Page>(typeof(Head), typeof(Left), typeof(Right), Label = \"all\"), Output<Page>] public sealed partial class W;");
        var join = Assert.Single(model.Graph.Joins);
        Assert.Equal("global::System.ValueTuple<global::Header, global::System.Collections.Generic.IReadOnlyList<global::Line>>", model.Types[join.Set].Key);
        Assert.Equal(["Head:Header>0", "Left:Line>1", "Right:Line>1"], join.Slots.Select(slot => $"{model.Nodes[slot.Source].Id}:{model.Types[slot.Type].Display}>{slot.Parameter}"));
        Assert.Equal(["FanIn Head -Header-> Page.Header", "FanIn Left -Line-> Page.Line", "FanIn Right -Line-> Page.Line", "Output Page -string-> out.string"], Models.Routes(model));
        Assert.Equal(("all", false, -1), (join.Label, join.Gathers, join.KeyType));
        Assert.Equal(["Head", "Page", "Left", "Right"], model.Nodes.Select(node => node.Id));
    }

    [Fact]
    public void One_list_is_the_set_itself()
    {
        var model = Parse("[Workflow, Start<Head>, Edge<Head, Page2>, FanIn<Sum>(typeof(Left), typeof(Right), Mode = FanInMode.Gather), Output<Sum>] public sealed partial class W; [Executor] public sealed partial class Page2 { [Handler] public void On(Header header) { } }");
        var join = Assert.Single(model.Graph.Joins);
        Assert.Equal("global::System.Collections.Generic.IReadOnlyList<global::Line>", model.Types[join.Set].Key);
        Assert.True(join.Gathers);
    }

    [Fact]
    public void Everything_that_waits_has_a_codec()
    {
        var model = Parse("""
            [Workflow, Start<Head>, FanIn<Page>(typeof(Head), typeof(Left), Key = nameof(Number)), Output<Page>] public sealed partial class W
            {
                private static long Number(Header header) => header.Text.Length;
                private static long Number(Line line) => line.Number;
            }
            """);
        var join = Assert.Single(model.Graph.Joins);
        Assert.Equal("long", model.Types[join.KeyType].Display);
        Assert.Equal(["FanIn Head -Header-> Page.Header key Number(Header)", "FanIn Left -Line-> Page.Line key Number(Line)"], Models.Routes(model).Take(2));
        Assert.Equal(
            ["(Header, IReadOnlyList<Line>)", "Header", "Line", "long", "string"],
            model.Codecs.Select(codec => model.Types[codec.Type].Display.Replace("?", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Hidden_handlers_of_several_messages_are_forwarded()
    {
        var model = GeneratorHarness.Run(Executors + "[Executor] public sealed partial class Own { [Handler] private int On(Header a, IReadOnlyList<Line?> b, ExecutorContext context) => 1; }").Values<ExecutorModel>(Steps.ExecutorModels).Single(each => each.Class.Name == "Own");
        Assert.Equal(["global::Header a", "global::System.Collections.Generic.IReadOnlyList<global::Line?> b", "global::CompiledWorkflows.ExecutorContext context"], Assert.Single(model.Forwarders).Parameters);
    }

    [Theory]
    [InlineData("[Workflow, Start<Head>, FanIn<Page>] public sealed partial class W;", "The fan-in to 'Page' waits for nothing; name the nodes that it waits for.")]
    [InlineData("[Workflow, Start<Head>, FanIn<Page>(null!)] public sealed partial class W;", "The fan-in to 'Page' waits for nothing; name the nodes that it waits for.")]
    [InlineData("[Workflow, Start<Head>, FanIn<Page>(typeof(Head), null!)] public sealed partial class W;", "The fan-in to 'Page' waits for nothing; name the nodes that it waits for.")]
    [InlineData("[Workflow, Start<Head>, FanIn<Page>(typeof(Head), typeof(List<>))] public sealed partial class W;", "'List<>' is neither an executor, a request port nor a workflow; name a class that has [Executor], [RequestPort<TRequest, TResponse>] or [Workflow].")]
    [InlineData("[Workflow, Start<Head>, FanIn<Page>(typeof(Head), typeof(Open<>))] public sealed partial class W; [Executor] public sealed partial class Open<T> { [Handler] public T On(T t) => t; }", "'Open<>' is neither an executor, a request port nor a workflow; name a class that has [Executor], [RequestPort<TRequest, TResponse>] or [Workflow].")]
    [InlineData("[Workflow, Start<Page>, Output<Page>] public sealed partial class W;", "'Page' cannot start the workflow because it handles no message by itself; give it a handler of one message.")]
    public void What_is_wrong_is_said(string source, string problem) =>
        Assert.Contains(problem, Models.Workflow(new GeneratorInput { Sources = [Executors + source] }).Graph.Problems.Select(each => each.Describe()));

    private static WorkflowModel Parse(string source)
    {
        var model = Models.Workflow(new GeneratorInput { Sources = [Executors + source] });
        Assert.Equal([], model.Graph.Problems.Select(problem => problem.Describe()));
        return model;
    }
}
