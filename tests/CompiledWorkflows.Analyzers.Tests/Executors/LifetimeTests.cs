namespace CompiledWorkflows.Analyzers.Tests.Executors;

/// <summary>CWF0014, CWF0020 and CWF0023: what goes on when the handler is over.</summary>
public sealed class LifetimeTests
{
    private const string Feed = "public sealed class Feed { public event EventHandler? Changed; public static event Action? Stopped; public void Raise() { Changed?.Invoke(this, EventArgs.Empty); Stopped?.Invoke(); } }";

    [Theory]
    [InlineData("private ExecutorContext? _context; [Handler] public void On(Order order, ExecutorContext context) => _context = context;", 1)]
    [InlineData("private static ExecutorContext<Till>? s_context; [Handler] public void On(Order order, ExecutorContext<Till> context) => s_context ??= context;", 1)]
    [InlineData("private Shared<int>? Sum { get; set; } [Handler] public void On(Order order, Shared<int> sum) => Sum = sum;", 1)]
    [InlineData("private Action? _later; [Handler] public void On(Order order, ExecutorContext context) => _later = () => context.RequestHalt();", 1)]
    [InlineData("private readonly Feed _feed = new(); [Handler] public void On(Order order, ExecutorContext context) => _feed.Changed += (_, _) => context.RequestHalt();", 1)]
    [InlineData("[Handler] public void On(Order order, ExecutorContext context) => Feed.Stopped += context.RequestHalt;", 0)]
    [InlineData("[Handler] public void On(Order order, ExecutorContext context) { Feed.Stopped += Halt; void Halt() => context.RequestHalt(); }", 1)]
    [InlineData("[Handler] public void On(Order order, ExecutorContext context) { _ = Task.Run(() => context.RequestHalt()); }", 1)]
    [InlineData("[Handler] public void On(Order order, ExecutorContext context) { Task.Run(() => context.RequestHalt()); }", 1)]
    [InlineData("[Handler] public void On(Order order, ExecutorContext context) { ThreadPool.QueueUserWorkItem(_ => context.RequestHalt()); }", 1)]
    [InlineData("[Handler] public void On(Order order, ExecutorContext context) { _ = LaterAsync(); async Task LaterAsync() { await Task.Yield(); context.RequestHalt(); } }", 1)]
    [InlineData("[Handler] public void On(Order order, Shared<int> sum) => _ = LaterAsync(sum); private static async Task LaterAsync(Shared<int> sum) { await Task.Yield(); sum.Value++; }", 1)]
    public Task A_context_that_is_used_later_is_reported(string members, int reports) => Till.ExpectAsync(Till.With(members, beside: Feed), "CWF0014", reports);

    [Theory]
    [InlineData("[Handler] public Task On(Order order, ExecutorContext context) => Task.Run(() => context.RequestHalt());")]
    [InlineData("[Handler] public async Task On(Order order, ExecutorContext context) { await Task.Run(() => context.RequestHalt()); }")]
    [InlineData("[Handler] public async Task On(int[] all, ExecutorContext context) { var work = all.Select(each => Task.Run(() => context.AddEvent(new Note()))); await Task.WhenAll(work); } public sealed class Note : WorkflowEvent;")]
    [InlineData("[Handler] public int On(int[] all, Shared<int> sum) => all.Select(each => each + sum.Value).Sum();")]
    [InlineData("[Handler] public void On(int[] all, ExecutorContext context) => Parallel.ForEach(all, each => context.AddEvent(new Note())); public sealed class Note : WorkflowEvent;")]
    [InlineData("[Handler] public void On(Order order, ExecutorContext context) { var feed = new Feed(); feed.Changed += (_, _) => context.RequestHalt(); feed.Raise(); }")]
    [InlineData("private string _run = \"\"; [Handler] public void On(Order order, ExecutorContext context) { _run = context.RunId; }")]
    [InlineData("private readonly Feed _feed = new(); [Handler] public void On(Order order) => _feed.Changed += (_, _) => Console.WriteLine(order);")]
    [InlineData("[Handler] public void On(Order order, ExecutorContext context) { new Halting(context).Halt(); } private sealed class Halting(ExecutorContext context) { public void Halt() => context.RequestHalt(); }")]
    [InlineData("[Handler] public async Task On(Order order, ExecutorContext context) { await using var timer = context.TimeProvider.CreateTimer(_ => context.RequestHalt(), null, TimeSpan.Zero, TimeSpan.Zero); await Task.Delay(1); }")]
    public Task A_context_that_is_used_in_time_is_not_reported(string members) => Till.ExpectAsync(Till.With(members, beside: Feed), "CWF0014", 0);

    [Theory]
    [InlineData("[Handler] public void On(Order order) { File.WriteAllTextAsync(\"a\", \"b\"); }", 1)]
    [InlineData("[Handler] public void On(Order order) => Task.Delay(1);", 1)]
    [InlineData("[Handler] public int On(Order order) { WorkAsync(); return 1; } private static async ValueTask WorkAsync() => await Task.Yield();", 1)]
    [InlineData("[Handler] public void On(int[] all) => Array.ForEach(all, async each => await Task.Delay(each));", 1)]
    [InlineData("[Handler] public void On(List<int> all) { Parallel.ForEach(all, each => { Task.Delay(each); }); }", 1)]
    public Task Work_that_nobody_waits_for_is_reported(string members, int reports) => Till.ExpectAsync(Till.With(members), "CWF0020", reports);

    [Theory]
    [InlineData("[Handler] public void On(Order order) { _ = File.WriteAllTextAsync(\"a\", \"b\"); }")]
    [InlineData("[Handler] public Task On(Order order) { var work = Task.Delay(1); return work; }")]
    [InlineData("[Handler] public async Task On(int[] all) => await Task.WhenAll(all.Select(async each => await Task.Delay(each)));")]
    [InlineData("[Handler] public async Task On(int[] all) => await Parallel.ForEachAsync(all, async (each, token) => await Task.Delay(each, token));")]
    [InlineData("[Handler] public Task On(Order order) => Task.Run(async () => { await Task.Delay(1); });")]
    [InlineData("private readonly List<Task> _all = []; public Till() { _all.Add(Task.Delay(1)); } [Handler] public Task On(Order order) => Task.WhenAll(_all);")]
    public Task Work_that_somebody_waits_for_is_not_reported(string members) => Till.ExpectAsync(Till.With(members), "CWF0020", 0);

    [Theory]
    [InlineData("[Handler] public IEnumerable<int> On(Order order) { yield return 1; }", 1)]
    [InlineData("[Handler] public IEnumerable<int> On(Order order) { return All().ToList(); IEnumerable<int> All() { yield return 1; } }", 0)]
    [InlineData("[Handler] public int On(Order order) => All().Sum(); private static IEnumerable<int> All() { yield return 1; }", 0)]
    [InlineData("[Handler] public async IAsyncEnumerable<int> On(Order order) { await Task.Yield(); yield return 1; }", 0)]
    public Task A_handler_with_yield_is_reported_where_it_makes_one_message(string members, int reports) => Till.ExpectAsync(Till.With(members), "CWF0023", reports);
}
