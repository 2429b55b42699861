using CompiledWorkflows.Conformance.Tests.Harness;

namespace CompiledWorkflows.Conformance.Tests.Handlers;

/// <summary>Handlers and routing by message type.</summary>
public sealed class HandlerTests
{
    [Fact]
    public async Task B030_TheHandlerOfTheTypeIsCalled()
    {
        var outputs = (await new Office().RunAsync("a")).Outputs;

        Assert.Equal(["number 7", "text a"], outputs.Take(2));
    }

    [Fact]
    public async Task B031_AHandlerOfObjectGetsWhatNoOtherTakes()
    {
        var outputs = (await new Office().RunAsync("a")).Outputs;

        Assert.Equal(["other Int64"], outputs.Where(o => o.StartsWith("other", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task B032_ATypeHasOneHandler()
    {
        Compiler.Stubs("'E' handles 'int' twice, in 'One', 'Other'; remove one of them, or let it take another message.", """
            [Executor] public sealed partial class E { [Handler] public int One(int number) => 1; [Handler] public int Other(int number) => 2; }
            [Workflow, Start<E>, Output<E>] public sealed partial class W;
            """);

        Assert.Equal(["NOW 1"], (await new LoudWorkflow().RunAsync(1)).Outputs);
    }

    [Fact]
    public void B033_ThereIsOneCatchAll() => Compiler.Stubs("'E' handles 'object' twice, in 'One', 'Other'; remove one of them, or let it take another message.", """
        [Executor] public sealed partial class E { [Handler] public int One(object message) => 1; [Handler] public int Other(object message) => 2; [Handler] public int On(int number) => 3; }
        [Workflow, Start<Numbers>, Edge<Numbers, E>] public sealed partial class W;
        """);

    [Fact]
    public void B034_WhatSurroundsAMessageIsNone() => Compiler.Stubs("its first parameter is 'ExecutorContext<E>'", """
        [Executor] public sealed partial class E { [Handler] public int On(ExecutorContext<E> context) => 1; }
        [Workflow, Start<Numbers>, Edge<Numbers, E>] public sealed partial class W;
        """);

    [Theory]
    [InlineData("public void On() { }", "it takes nothing")]
    [InlineData("public void On(CancellationToken token) { }", "its first parameter is 'CancellationToken'")]
    [InlineData("public void On(int number, ExecutorContext<Numbers> context) { }", "'ExecutorContext<Numbers> context' is the context of another class")]
    [InlineData("public void On(ref int number) { }", "'number' is not passed by value")]
    public void B035_AHandlerThatCannotBeCalledIsRefused(string handler, string problem) => Compiler.Stubs(problem, $$"""
        [Executor] public sealed partial class E { [Handler] {{handler}} }
        [Workflow, Start<Numbers>, Edge<Numbers, E>] public sealed partial class W;
        """);

    [Fact]
    public void B036_AnExecutorHasAHandler() => Compiler.Stubs("The executor 'E' has no handler; add a method with [Handler] that takes a message.", """
        [Executor] public sealed partial class E { public void On(int number) { } }
        [Workflow, Start<Numbers>, Edge<Numbers, E>] public sealed partial class W;
        """);

    [Fact]
    public void B037_AMessageTypeIsClosed()
    {
        Compiler.Stubs("it has type parameters", """
            [Executor] public sealed partial class E { [Handler] public void On<T>(T message) { } }
            [Workflow, Start<Numbers>, Edge<Numbers, E>] public sealed partial class W;
            """);
        Compiler.Refuses("CS7003", """
            [Executor] public sealed partial class E<T> where T : notnull { [Handler] public void On(T message) { } }
            [Workflow, Start<Numbers>, Edge<Numbers, «E<>»>] public sealed partial class W;
            """);
    }

    [Fact]
    public async Task B038_AHandlerMayReturnASubtypeOfWhatItDeclares()
    {
        Assert.Contains("Dog a", (await new Office().RunAsync("a")).Outputs);

        Compiler.Refuses("CS0029", "[Executor] public sealed partial class E { [Handler] public string On(int number) => «number»; }");
    }

    [Fact]
    public async Task B039_AResultIsSentAndNullIsNot()
    {
        Assert.Equal(["text a", "Dog a"], (await new Office().RunAsync("a")).Outputs.Where(o => o.EndsWith(" a", StringComparison.Ordinal)));
        Assert.DoesNotContain((await new Office().RunAsync("")).Outputs, o => o.StartsWith("text", StringComparison.Ordinal));

        await using var run = await new ClosedOffice().RunStreamingAsync(new Dog("rex"));
        var events = await run.WatchAsync();
        Assert.Contains(events, e => e is ExecutorInvokedEvent { ExecutorId: "Vet", Data: Dog });
        Assert.DoesNotContain(events, e => e is WorkflowOutputEvent);
    }

    [Fact]
    public async Task B040_WhatAnExecutorSendsIsDeclaredByAttributesAndResults()
    {
        Assert.Equal([5L], (await new LoudWorkflow().RunAsync("hello")).Outputs);
        Assert.Equal(["NOW 2"], (await new LoudWorkflow().RunAsync(2)).Outputs);
    }

    [Fact]
    public async Task B041_AMessageArrivesAsWhatItIs()
    {
        await using var run = await new Office().RunStreamingAsync("rex");

        Assert.Contains(await run.WatchAsync(), e => e is ExecutorInvokedEvent { ExecutorId: "Vet", Data: Dog { Name: "rex" } });
    }

    [Fact]
    public void B042_WhatIsNotDeclaredCannotBeSent()
    {
        Compiler.Refuses("CS1929", """
            [Executor, Sends<int>] public sealed partial class E { [Handler] public void On(int number, ExecutorContext<E> context) => «context».Send("text"); }
            """);
        Compiler.Refuses("CS1929", """
            [Executor] public sealed partial class E { [Handler] public void On(int number, ExecutorContext<E> context) => «context».Send(number); }
            """);
    }

    [Fact]
    public async Task B043_AMessageThatNobodyTakesIsToldOf()
    {
        await using var run = await new LoudWorkflow().RunStreamingAsync(true);
        Assert.DoesNotContain(await run.WatchAsync(), e => e is WorkflowWarningEvent);

        await using var silent = await new ClosedOffice().RunStreamingAsync(5);
        var warning = Assert.Single((await silent.WatchAsync()).OfType<WorkflowWarningEvent>());
        Assert.Contains("'Clerk'", warning.Message, StringComparison.Ordinal);
        Assert.Contains("System.String", warning.Message, StringComparison.Ordinal);
        Assert.Equal(RunStatus.Completed, silent.Status);
    }

    [Fact]
    public void B044_AnInputThatTheStartDoesNotHandleDoesNotCompile() => Compiler.Refuses("CS1503", """
        [Workflow, Start<Numbers>] public sealed partial class W { public static Task Run() => new W().RunAsync(«"text"»); }
        """);

    [Fact]
    public async Task B045_HandlersOfAllPartsAreCalled()
    {
        Assert.Equal(["NOW 1"], (await new LoudWorkflow().RunAsync(1)).Outputs);
        Assert.Equal([1L], (await new LoudWorkflow().RunAsync("a")).Outputs);
    }

    [Fact]
    public async Task B046_HandlersOfABaseClassAreKept()
        => Assert.Equal(["thanks True"], (await new LoudWorkflow().RunAsync(true)).Outputs);

    [Fact]
    public async Task B047_AHandlerNeedNotBeAsynchronous()
        => Assert.Equal(["Dog rex"], (await new Surgery().RunAsync(new Dog("rex"))).Outputs);
}
