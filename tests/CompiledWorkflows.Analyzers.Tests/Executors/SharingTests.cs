namespace CompiledWorkflows.Analyzers.Tests.Executors;

/// <summary>CWF0011 and CWF0022: what handlers change that is not theirs alone.</summary>
public sealed class SharingTests
{
    [Theory]
    [InlineData("private static int s_n; [Handler] public int On(Order order) => s_n++;", 1)]
    [InlineData("public static int N { get; set; } [Handler] public int On(Order order) => N = 1;", 1)]
    [InlineData("private static readonly List<Order> Seen = []; [Handler] public int On(Order order) { lock (Seen) { Seen.Add(order); } return Seen.Count; }", 1)]
    [InlineData("private static readonly Dictionary<string, int> Seen = []; [Handler] public int On(Order order) => Seen[order.Id] = 1;", 1)]
    [InlineData("[Handler] public int On(Order order) => Counter.N++; public static class Counter { public static int N; }", 1)]
    [InlineData("private static int s_n; [Handler] public int On(Order order) { s_n++; s_n++; return s_n; }", 1)]
    public Task A_change_of_static_state_is_reported(string members, int reports) => Till.ExpectAsync(Till.With(members), "CWF0011", reports);

    [Theory]
    [InlineData("public static bool OnFire { get; set; } [Handler] public bool On(Order order) => OnFire;")]
    [InlineData("private static int s_n; [Handler] public int On(Order order) => Interlocked.Increment(ref s_n);")]
    [InlineData("private static int s_n; [Handler] public int On(Order order) => Volatile.Read(ref s_n);")]
    [InlineData("private static readonly ConcurrentDictionary<string, int> Seen = []; [Handler] public int On(Order order) => Seen[order.Id] = 1;")]
    [InlineData("private static readonly ConcurrentBag<string> Seen = []; [Handler] public void On(Order order) => Seen.Add(order.Id);")]
    [InlineData("[ThreadStatic] private static int t_n; [Handler] public int On(Order order) => t_n++;")]
    [InlineData("private static int[]? s_cache; [Handler] public int On(Order order) => (s_cache ??= [1, 2])[0];")]
    [InlineData("[Handler] public void On(Order order) => Console.ForegroundColor = ConsoleColor.Red;")]
    [InlineData("private static int s_made; public Till() => s_made++; [Handler] public int On(Order order) => s_made;")]
    public Task What_a_process_may_share_is_not_reported(string members) => Till.ExpectAsync(Till.With(members), "CWF0011", 0);

    [Theory]
    [InlineData("[Handler] public void On(Order order, Shared<List<string>> log) => log.Value.Add(order.Id);", 1)]
    [InlineData("[Handler] public void On(Order order, Shared<Dictionary<string, int>> log) => log.Value[order.Id] = 1;", 1)]
    [InlineData("[Handler] public void On(Order order, Shared<Sums> sums) => sums.Value.Total += order.Total;", 1)]
    [InlineData("[Handler] public void On(Order order, Shared<Sums> sums) => sums.Value.All.Items[0].Add(order.Id);", 1)]
    [InlineData("[Handler] public void On(Order order, Shared<List<string>> log) => log.Update(before => { before.Add(order.Id); return before; });", 1)]
    [InlineData("[Handler] public void On(Order order, Shared<List<string>> log) => Note(log); private static void Note(Shared<List<string>> log) => log.Value.Clear();", 1)]
    public Task A_change_of_shared_state_in_place_is_reported(string members, int reports) => Till.ExpectAsync(Till.With(members, beside: Sums), "CWF0022", reports);

    [Theory]
    [InlineData("[Handler] public void On(Order order, Shared<List<string>> log) => log.Value = [.. log.Value, order.Id];")]
    [InlineData("[Handler] public void On(Order order, Shared<List<string>> log) => log.Update(before => [.. before, order.Id]);")]
    [InlineData("[Handler] public void On(Order order, Shared<List<string>> log) => log.Update(before => { var after = new List<string>(before); after.Add(order.Id); return after; });")]
    [InlineData("[Handler] public void On(Order order, Shared<int> sum) => sum.Value++;")]
    [InlineData("[Handler] public int On(Order order, Shared<List<string>> log) { var own = new List<string>(); own.AddRange(log.Value); return own.Count; }")]
    [InlineData("[Handler] public void On(Order order, Shared<(int A, int B)> pair) => pair.Update(both => { both.A++; return both; });")]
    public Task A_write_of_shared_state_is_not_reported(string members) => Till.ExpectAsync(Till.With(members, beside: Sums), "CWF0022", 0);

    private const string Sums = "public sealed class Sums { public decimal Total { get; set; } public Lists All { get; set; } = new(); } public sealed class Lists { public List<List<string>> Items { get; set; } = []; }";
}
