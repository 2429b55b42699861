using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Tests.Harness;

namespace CompiledWorkflows.Generators.Tests;

/// <summary>What the parser reads of shared state, on workflows and in handlers.</summary>
public sealed class SharedStateModelTests
{
    private const string Executors = """
        using System.Collections.Generic;
        using System.Threading;
        using CompiledWorkflows;
        public sealed record Stock(int Boxes);
        public sealed class Log { public List<string> Lines { get; } = []; }
        public struct Count { public Count() { } public int Value = 1; }
        [Executor] public sealed partial class Shop
        {
            [Handler] public void On(string text, Shared<Stock> stock, CancellationToken token, Shared<Log> log) { }
            [Handler] public void On(int number, string text, ExecutorContext<Shop> context, Shared<int> count) { }
        }

        """;

    [Fact]
    public void Handlers_take_it_after_their_messages()
    {
        var model = Parse("[Workflow, Start<Shop>, SharedState<Log>, SharedState<int>, SharedState<Stock>(Initial = nameof(Empty))] public sealed partial class W { private static Stock Empty() => new(0); }");
        Assert.Equal(
            ["Message:0 TypedContext:0 Shared:int", "Message:0 Shared:Stock CancellationToken:0 Shared:Log"],
            model.Nodes[0].Handlers.Select(handler => string.Join(" ", handler.Arguments.Where(argument => argument is not { Kind: HandlerArgumentKind.Message, Index: 1 }).Select(argument =>
                $"{argument.Kind}:{(argument.Kind == HandlerArgumentKind.Shared ? model.Types[argument.Index].Display : argument.Index)}"))));
    }

    [Fact]
    public void Its_first_value_is_made_constructed_or_the_default()
    {
        var model = Parse("""
            [Workflow, Start<Shop>]
            [SharedState<Stock>(Initial = nameof(Empty), Merge = nameof(Sum))]
            [SharedState<Log>]
            [SharedState<int>(Merge = nameof(Sum))]
            [SharedState<Count>]
            [SharedState<IReadOnlyList<int>>(Initial = nameof(Numbers))]
            public sealed partial class W
            {
                private static Stock Empty() => new(0);
                private static Stock Empty(int boxes) => new(boxes);
                private static Stock Sum(Stock before, Stock merged, Stock written) => merged;
                private static int Sum(int before, int merged, in int written) => merged;
                private static int[] Numbers() => [];
            }
            """);
        Assert.Equal(
            ["Stock Empty False Sum", "Log  True ", "int  False Sum", "Count  False ", "IReadOnlyList<int> Numbers False "],
            model.SharedStates.Select(state => $"{model.Types[state.Type].Display} {state.Initial} {state.IsConstructed} {state.Merge}"));
        Assert.All(model.SharedStates, state => Assert.Contains(model.Codecs, codec => codec.Type == state.Type));
    }

    private static WorkflowModel Parse(string source)
    {
        var model = Models.Workflow(new GeneratorInput { Sources = [Executors + source] });
        Assert.Equal([], model.Graph.Problems.Select(problem => problem.Describe()));
        return model;
    }
}
