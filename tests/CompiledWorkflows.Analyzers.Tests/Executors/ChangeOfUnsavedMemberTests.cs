using CompiledWorkflows.Analyzers.Tests.Harness;

namespace CompiledWorkflows.Analyzers.Tests.Executors;

/// <summary>CWF0010: which changes would be lost, and what keeps them.</summary>
public sealed class ChangeOfUnsavedMemberTests
{
    [Theory]
    [InlineData("private int _n; [Handler] public int On(Order order) => _n++;", 1)]
    [InlineData("private int _n; [Handler] public int On(Order order) { var m = _n; _n = m + 1; return m; }", 1)]
    [InlineData("private (int A, int B) _n; [Handler] public int On(Order order) => _n.A += 1;", 1)]
    [InlineData("private int _a, _b; [Handler] public int On(Order order) { (_a, _b) = (_b, _a + 1); return _a; }", 2)]
    [InlineData("private int _n; [Handler] public int On(Order order) => Interlocked.Increment(ref _n);", 1)]
    [InlineData("private decimal _n; [Handler] public decimal On(Order order) { decimal.TryParse(order.Id, out _n); return _n; } [Handler] public decimal On(int one) => _n;", 1)]
    [InlineData("public int Count { get; private set; } [Handler] public int On(Order order) => ++Count;", 1)]
    [InlineData("private readonly List<Order> _seen = []; [Handler] public int On(Order order) { _seen.Add(order); return _seen.Count; }", 1)]
    [InlineData("private readonly Dictionary<string, int> _seen = new(); [Handler] public int On(Order order) => _seen[order.Id] = _seen.Count;", 1)]
    [InlineData("private readonly int[] _seen = new int[3]; [Handler] public int On(Order order) => _seen[0]++;", 1)]
    [InlineData("private readonly StringBuilder _log = new(); [Handler] public string On(Order order) => _log.Append(order.Id).ToString();", 1)]
    [InlineData("private readonly Queue<Order>? _seen; public Till() => _seen = new(); [Handler] public int? On(Order order) { _seen?.Enqueue(order); return _seen?.Count; }", 1)]
    [InlineData("private int _n; [Handler] public int On(Order order) => Next(); private int Next() => Step; private int Step { get { _n += 2; return _n; } }", 1)]
    [InlineData("private int _n; [Handler] public int On(int[] all) { Array.ForEach(all, each => _n += each); return _n; }", 1)]
    [InlineData("private Order? _first; [Handler] public Order On(Order order) => _first ??= order;", 1)]
    [InlineData("private Order? _last; [Handler] public void On(Order order) => _last = order; [Handler] public Order? On(int asked) => _last;", 1)]
    [InlineData("private int _n; [Handler, Retry(1)] public int On(Order order) => _n++;", 1)]
    [InlineData("private int _n; [Handler, Retry(2)] public int On(Order order) => 1; [Handler] public int On(int one) => _n++;", 1)]
    public Task A_change_that_would_be_lost_is_reported(string members, int reports) => Till.ExpectAsync(Till.With(members), "CWF0010", reports);

    [Theory]
    [InlineData("[State] private int _n; [Handler] public int On(Order order) => _n++;")]
    [InlineData("private int _n; public Till() => _n = 1; [Handler] public int On(Order order) => _n;")]
    [InlineData("private int _n; public void Reset() => _n = 1; [Handler] public int On(Order order) => _n;")]
    [InlineData("[NonSerialized] private int _n; [Handler] public int On(Order order) => _n++;")]
    [InlineData("[MessagePack.IgnoreMember] private int N { get; set; } [Handler] public int On(Order order) => N++;")]
    [InlineData("private int[]? _cache; [Handler] public int On(Order order) => (_cache ??= Make())[0]; private static int[] Make() => [1];")]
    [InlineData("private int[]? _cache; [Handler] public int On(Order order) { if (_cache is null) { _cache = [1, 2]; } return _cache[0]; }")]
    [InlineData("private int[]? _cache; [Handler] public int On(Order order) { if (_cache == null) _cache = Enumerable.Range(0, 9).Select(each => each * 2).ToArray(); return _cache[0]; }")]
    [InlineData("private string? _text; [Handler] public async Task<string> On(Order order, CancellationToken token) => _text ??= await File.ReadAllTextAsync(\"a\", token);")]
    [InlineData("private HttpClient? _client; [Handler] public void On(Order order) { _client = new HttpClient(); }")]
    [InlineData("private Task? _work; [Handler] public Task On(Order order) => _work = Task.CompletedTask;")]
    [InlineData("private Order? _current; [Handler] public string On(Order order) { _current = order; return Name(); } private string Name() => _current!.Id;")]
    [InlineData("private readonly StringBuilder _text = new(); [Handler] public string On(Order order) { _text.Clear(); return _text.Append(order.Id).ToString(); }")]
    [InlineData("[Handler] public int On(Order order) { var n = 0; n++; var list = new List<int>(); list.Add(n); return list.Count; }")]
    [InlineData("[Handler] public int On(Order order) { var other = new Counter(); other.N++; return other.N; } private sealed class Counter { public int N; }")]
    [InlineData("private readonly System.Collections.Immutable.ImmutableList<int> _all = []; [Handler] public int On(Order order) => _all.Add(1).Count;")]
    [InlineData("private readonly Dictionary<string, int> _all = new(); [Handler] public int On(Order order) => _all[order.Id];")]
    [InlineData("private int Twice { get => 2; set => _ = value; } [Handler] public int On(Order order) => Twice = 3;")]
    public Task What_no_run_misses_is_not_reported(string members) => Till.ExpectAsync(Till.With(members), "CWF0010", 0);

    [Theory]
    [InlineData("private int _n; [Handler, Retry(2)] public int On(Order order) => _n++;", 1)]
    [InlineData("private int _n; [Handler, Retry(2)] public int On(Order order) => Next(); private int Next() => _n++;", 1)]
    [InlineData("private int _n; [Handler] public int On(int one) => _n++; [Handler, Retry(2)] public int On(Order order) => _n++;", 1)]
    [InlineData("[State] private int _n; [Handler, Retry(2)] public int On(Order order) => _n++;", 0)]
    [InlineData("private int[]? _cache; [Handler, Retry(2)] public int On(Order order) => (_cache ??= Make())[0]; private static int[] Make() => [1];", 0)]
    public Task A_change_that_an_attempt_makes_is_an_error_where_the_handler_may_try_again(string members, int reports) => Till.ExpectAsync(Till.With(members), "CWF0028", reports);

    [Fact]
    public Task So_is_one_where_the_whole_executor_may() =>
        Till.ExpectAsync(Till.With("private int _n; [Handler] public int On(Order order) => _n++;", "[Executor, Retry(2)] public sealed partial class Till"), "CWF0028", 1);

    [Theory]
    [InlineData("[Handler] public void On(Order order) => log.Add(order);", "List<Order> log")]
    [InlineData("private readonly List<Order> _log = log; [Handler] public void On(Order order) => _log.Add(order);", "List<Order> log")]
    public Task A_collection_that_the_executor_was_given_is_not_its_own(string members, string parameter) =>
        Till.ExpectAsync(Till.With(members, $"[Executor] public sealed partial class Till({parameter})"), "CWF0010", 0);

    [Fact]
    public async Task A_parameter_of_the_primary_constructor_is_reported_and_cannot_be_state()
    {
        var program = Till.With("[Handler] public int On(Order order) => left--;", "[Executor] public sealed partial class Till(int left)");
        await Till.ExpectAsync(program, "CWF0010", 1);
        Assert.Null(await Till.FixAsync(program, "CWF0010"));
    }

    [Fact]
    public async Task What_cannot_be_saved_is_not_to_be_state()
    {
        var program = Till.With("private object _last = 1; [Handler] public object On(Order order) { var last = _last; _last = order; return last; }");
        Assert.Contains("as 'object' cannot", (await Analysis.OfAsync(program)).Single(each => each.Id == "CWF0010").Line(), StringComparison.Ordinal);
        Assert.Null(await Till.FixAsync(program, "CWF0010"));
    }

    [Fact]
    public Task What_the_handlers_of_a_base_class_call_back_is_handling_too() => Till.ExpectAsync(
        Till.With(
            "private int _n; protected override int Work(Order order) => ++_n;",
            "[Executor] public sealed partial class Till : Working",
            "public abstract class Working { [Handler] public int On(Order order) => Work(order); protected abstract int Work(Order order); }"),
        "CWF0010",
        1);

    [Fact]
    public async Task A_member_of_a_base_class_is_reported_where_it_is_changed_and_fixed_where_it_is_declared()
    {
        const string Base = "public abstract partial class Counting { protected int _n; }";
        var program = Till.With("[Handler] public int On(Order order) => ++_n;", "[Executor] public sealed partial class Till : Counting", Base);
        await Till.ExpectAsync(program, "CWF0010", 1);
        Assert.Equal(program.Replace("protected int", "[State] protected int", StringComparison.Ordinal), await Till.FixAsync(program, "CWF0010"));
    }

    [Fact]
    public async Task The_fix_names_the_attribute_as_the_file_can()
    {
        const string Program = "[CompiledWorkflows.Executor] public sealed partial class Till\n{\n    // How many.\n    private int _n;\n\n    [CompiledWorkflows.Handler] public int On(string order) => _n++;\n}\n";
        Assert.Equal(Program.Replace("private int", "[CompiledWorkflows.State] private int", StringComparison.Ordinal), await Till.FixAsync(Program, "CWF0010"));
    }
}
