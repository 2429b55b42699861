using CompiledWorkflows.Analyzers.Tests.Harness;

namespace CompiledWorkflows.Analyzers.Tests.Executors;

/// <summary>CWF0009: what holds a thread, what only looks like it, and where an await can stand in its place.</summary>
public sealed class BlockingCallTests
{
    [Theory]
    [InlineData("[Handler] public int On(Task<int> task) => task.Result;", 1)]
    [InlineData("[Handler] public int On(ValueTask<int> task) => task.Result;", 1)]
    [InlineData("[Handler] public void On(Task task) { task.Wait(); task.Wait(100); task.GetAwaiter().GetResult(); }", 3)]
    [InlineData("[Handler] public void On(ValueTask task) => task.ConfigureAwait(false).GetAwaiter().GetResult();", 1)]
    [InlineData("[Handler] public void On(Task task) { Task.WaitAll(task, Task.CompletedTask); Task.WaitAny(task); }", 2)]
    [InlineData("[Handler] public void On(Order order) => Thread.Sleep(10);", 1)]
    [InlineData("[Handler] public void On(Task<int>[] tasks) => tasks.Select(task => task.Result).ToArray();", 1)]
    [InlineData("[Handler] public int On(Task<int> task) { return Inner(); int Inner() => task.Result; }", 1)]
    [InlineData("[Handler] public int On(Task<int> task) => Read(task); private static int Read(Task<int> task) => task.Result;", 1)]
    [InlineData("[Handler] public int On(Order order) => Last; private static int Last { get { Thread.Sleep(1); return 1; } }", 1)]
    [InlineData("[Handler] public Task<int[]> On(Task<int>[] tasks) { Task.WhenAll(tasks).Wait(); return Task.FromResult(new int[0]); }", 1)]
    public Task Blocking_is_reported(string members, int reports) => Till.ExpectAsync(Till.With(members), "CWF0009", reports);

    [Theory]
    [InlineData("[Handler] public async Task<int> On(Task<int> task) { await task; return task.Result; }")]
    [InlineData("[Handler] public async Task<int> On(Task<int> a) { var b = Task.FromResult(1); await Task.WhenAll(a, b); return a.Result + b.Result; }")]
    [InlineData("[Handler] public async Task<int> On(List<Task<int>> tasks) { await Task.WhenAll(tasks); return tasks.Sum(task => task.Result); }")]
    [InlineData("[Handler] public async Task<int> On(List<Task<int>> tasks) { var first = await Task.WhenAny(tasks); return first.Result; }")]
    [InlineData("[Handler] public async Task<int> On(List<Task<int>> tasks) => (await Task.WhenAny(tasks)).Result;")]
    [InlineData("[Handler] public ValueTask<int> On(Task<int> task) => task.IsCompletedSuccessfully ? new(task.Result) : new(task);")]
    [InlineData("[Handler] public Task<int> On(Task<int> task) => task.ContinueWith(done => done.Result + 1, TaskScheduler.Default);")]
    [InlineData("[Handler] public Task<int> On(Task<int> task) => Task.Run(() => { Thread.Sleep(1); return task.Result; });")]
    [InlineData("[Handler] public string On(Task<int> task) => nameof(task.Result);")]
    [InlineData("[Handler] public int On(Task<int> task) { if (task is { IsCompletedSuccessfully: true }) return task.Result; return 0; }")]
    [InlineData("public Till(Task<int> task) => Rate = task.Result; public int Rate { get; } [Handler] public int On(Order order) => Rate;")]
    [InlineData("[Handler] public int On(Outcome outcome) => outcome.Result + outcome.Wait(); public sealed record Outcome(int Result) { public int Wait() => 1; }")]
    [InlineData("public static int Unused(Task<int> task) => task.Result; [Handler] public int On(Order order) => 1;")]
    public Task What_does_not_block_is_not_reported(string members) => Till.ExpectAsync(Till.With(members), "CWF0009", 0);

    [Theory]
    [InlineData("[Handler] public async Task<int> On(Task<int> task) { var x = task.Result; return x + await task; }", "[Handler] public async Task<int> On(Task<int> task) { var x = await task; return x + await task; }")]
    [InlineData("[Handler] public void On(Task task, CancellationToken token) => task.Wait(token);", "[Handler] public async Task On(Task task, CancellationToken token) => await task.WaitAsync(token);")]
    [InlineData("[Handler] public string? On(Task<int> task) => task.Result.ToString();", "[Handler] public async Task<string?> On(Task<int> task) => (await task).ToString();")]
    [InlineData("[Handler] public void On(Task a, Task b) { Task.WaitAll(a, b); }", "[Handler] public async Task On(Task a, Task b) { await Task.WhenAll(a, b); }")]
    [InlineData("[Handler] public void On(ValueTask task) => task.ConfigureAwait(false).GetAwaiter().GetResult();", "[Handler] public async Task On(ValueTask task) => await task.ConfigureAwait(false);")]
    [InlineData("[Handler] public async Task On(Task<int>[] tasks) => await Task.WhenAll(tasks[0], Task.Delay(tasks[1].Result));", "[Handler] public async Task On(Task<int>[] tasks) => await Task.WhenAll(tasks[0], Task.Delay(await tasks[1]));")]
    [InlineData("[Handler] public void On(Order order, ExecutorContext run) => Thread.Sleep(10);", "[Handler] public async Task On(Order order, ExecutorContext run) => await Task.Delay(TimeSpan.FromMilliseconds(10), run.TimeProvider);")]
    [InlineData("[Handler] public void On(Order order, CancellationToken token) => Thread.Sleep(timeout: TimeSpan.Zero);", "[Handler] public async Task On(Order order, ExecutorContext context, CancellationToken token) => await Task.Delay(TimeSpan.Zero, context.TimeProvider, token);")]
    [InlineData("[Handler] public Task On(Order order) => WaitAsync(); private static async Task WaitAsync() => Thread.Sleep(millisecondsTimeout: 10);", "[Handler] public Task On(Order order) => WaitAsync(); private static async Task WaitAsync() => await Task.Delay(10);")]
    [InlineData("[Handler] public async Task On(Order order) { await WaitAsync(); static async Task WaitAsync() => Thread.Sleep(10); }", "[Handler] public async Task On(Order order) { await WaitAsync(); static async Task WaitAsync() => await Task.Delay(10); }")]
    public async Task The_fix_awaits(string members, string expected) => Assert.Equal(Till.With(expected), await Till.FixAsync(Till.With(members), "CWF0009"));

    [Fact]
    public async Task All_sleeps_of_a_handler_become_waits_by_one_context()
    {
        using var project = TestProject.Of(Till.With("[Handler] public void On(Order order) { Thread.Sleep(1); Thread.Sleep(2); }"));

        var expected = Till.With("[Handler] public async Task On(Order order, ExecutorContext context) { await Task.Delay(TimeSpan.FromMilliseconds(1), context.TimeProvider); await Task.Delay(TimeSpan.FromMilliseconds(2), context.TimeProvider); }");
        Assert.Equal(expected, Assert.Single(await Fixing.AllAsync(project.Project, "CWF0009")));
        Assert.Equal(expected, Assert.Single(await Fixing.EachAsync(project.Project, "CWF0009")));
        using var mended = TestProject.Of(expected);
        Assert.Empty(await Analysis.ErrorsAsync(mended.Project));
        Assert.Empty(await Analysis.OfAsync(mended.Project));
    }

    [Theory]
    [InlineData("[Handler] public int On(Task<int> task) => Read(task); private static int Read(Task<int> task) => task.Result;")]
    [InlineData("[Handler] public Task<int> On(Task<int> task) => Task.FromResult(task.Result);")]
    [InlineData("[Handler] public async Task On(Task<int> task) { lock (this) { _ = task.Result; } await Task.Yield(); }")]
    [InlineData("[Handler] public void On(Task task) => task.Wait(100);")]
    [InlineData("[Handler] public int On(Task<int> task) => task.Result; public int Twice(Task<int> task) => 2 * On(task);")]
    [InlineData("[Handler] public int[] On(Task<int>[] tasks) => tasks.Select(task => task.Result).ToArray();")]
    public async Task No_fix_is_offered_where_no_await_can_stand(string members) => Assert.Null(await Till.FixAsync(Till.With(members), "CWF0009"));
}
