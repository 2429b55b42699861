using static CompiledWorkflows.Evolution.Change;
using static CompiledWorkflows.Evolution.Outcome;

namespace CompiledWorkflows.Evolution.Changes;

/// <summary>Changes of the nodes and edges of a workflow.</summary>
internal static class GraphChanges
{
    /// <summary>After one superstep mail waits for the till, which has no state yet; after two it has state, and mail waits for the printer.</summary>
    private const string Line = """
        public sealed record Order(int Count);
        public sealed record Receipt(int Count);
        [Executor("source")] public sealed partial class Source { [Handler] public Order On(int number) => new(3); }
        [Executor("till")] public sealed partial class Till { [State] private int _total; [Handler] public Receipt On(Order order) => new(_total += order.Count); }
        [Executor("printer")] public sealed partial class Printer { [Handler] public string On(Receipt receipt) => $"receipt {receipt.Count}"; }
        [Workflow("shop")]
        [Start<Source>]
        [Edge<Source, Till>]
        [Edge<Till, Printer>]
        [Output<Printer>]
        public sealed partial class W;
        """;

    private const string Forward = "[Executor(\"auditor\")] public sealed partial class Auditor { [Handler] public Receipt On(Receipt receipt) => new(receipt.Count * 10); }\n[Workflow(\"shop\")]";

    /// <summary>After two supersteps a request waits at the port.</summary>
    private const string Asking = """
        public sealed record Question(string Text);
        [Executor("source")] public sealed partial class Source { [Handler] public Question On(int number) => new("well?"); }
        [RequestPort<Question, string>("approval")] public sealed partial class Approval;
        [Executor("clerk")] public sealed partial class Clerk { [Handler] public string On(Response<Question, string> response) => $"{response.Request.Text} {response.Value}"; }
        [Workflow("shop")]
        [Start<Source>]
        [Edge<Source, Approval>]
        [Edge<Approval, Clerk>]
        [Output<Clerk>]
        public sealed partial class W;
        """;

    private const string NoPort = "which the workflow no longer has";

    public static readonly Change[] All =
    [
        Of("an executor is added", Line, [("[Workflow(\"shop\")]", Forward), ("[Edge<Till, Printer>]", "[Edge<Till, Auditor>]\n[Edge<Auditor, Printer>]")], Restores("receipt 30")),
        Of("an executor is removed for which nothing waits, and which has no state", Line, [("[Edge<Till, Printer>]\n", ""), ("[Output<Printer>]", "[Output<Till>]")], Restores("Receipt { Count = 3 }")),
        Of("an executor is removed for which mail waits", Line, [("[Edge<Source, Till>]\n", ""), ("[Edge<Till, Printer>]", ""), ("[Output<Printer>]", "[Output<Source>]")], Refused("messages wait for 'till', which the workflow no longer has")),
        Of("an executor is removed that has state", Line, [("[Edge<Source, Till>]\n", ""), ("[Edge<Till, Printer>]", "[Edge<Source, Printer>]"), ("public Order On(int number) => new(3)", "public Receipt On(int number) => new(3)")], Restores("receipt 3").Warning("holds state of 'till', which the workflow no longer has; this was skipped."), steps: 2),
        Of("several executors are removed for which mail waits", Line.Replace("[Edge<Source, Till>]", "[Edge<Source, Till>]\n[Edge<Source, Counter>]\n[Output<Counter>]", StringComparison.Ordinal).Replace("[Workflow(\"shop\")]", "[Executor(\"counter\")] public sealed partial class Counter { [Handler] public int On(Order order) => order.Count; }\n[Workflow(\"shop\")]", StringComparison.Ordinal), [("[Edge<Source, Till>]\n", ""), ("[Edge<Source, Counter>]\n", ""), ("[Output<Counter>]\n", ""), ("[Edge<Till, Printer>]", ""), ("[Output<Printer>]", "[Output<Source>]")], Refused("messages wait for 'till', which the workflow no longer has", "messages wait for 'counter', which the workflow no longer has")),
        Of("an executor is renamed, with `[FormerName]`", Line, [("[Executor(\"till\")]", "[Executor(\"register\"), FormerName(\"till\")]")], Restores("receipt 3")),
        Of("an executor is renamed, without `[FormerName]`, and mail waits for it", Line, [("[Executor(\"till\")]", "[Executor(\"register\")]")], Refused("messages wait for 'till', which the workflow no longer has")),
        Of("an executor is renamed, without `[FormerName]`, and has state", Line, [("[Executor(\"till\")]", "[Executor(\"register\")]")], Restores("receipt 3").Warning("holds state of 'till', which the workflow no longer has; this was skipped."), steps: 2),
        Of("the class of an executor is renamed, and its id stays", Line, [("Till", "Register")], Restores("receipt 3")),
        Of("an executor no longer handles what waits for it", Line, [("On(Order order) => new(_total += order.Count)", "On(int count) => new(_total += count)"), ("public Order On(int number) => new(3)", "public int On(int number) => 3")], Refused("messages of type Shop.Order wait for 'till', which no longer handles them")),
        Of("an executor handles another type besides", Line, [("[State] private int _total;", "[State] private int _total; [Handler] public Receipt On(string text) => new(0);")], Restores("receipt 3")),

        Of("an edge is added", Line, [("[Output<Printer>]", "[Output<Printer>]\n[Output<Till>]")], Restores("Receipt { Count = 3 }", "receipt 3")),
        Of("an edge is removed, and nothing waits behind it", Line.Replace("[Workflow(\"shop\")]", Forward + "\n[Edge<Till, Auditor>]\n[Output<Auditor>]", StringComparison.Ordinal), [("[Edge<Till, Auditor>]\n", "")], Restores("receipt 3")),
        Of("an edge is removed over which mail has come that waits", Line, [("[Edge<Till, Printer>]", "[Edge<Counter, Printer>]\n[Edge<Source, Counter>]\n[Output<Till>]"), ("[Workflow(\"shop\")]", "[Executor(\"counter\")] public sealed partial class Counter { [Handler] public Receipt On(Order order) => new(9); }\n[Workflow(\"shop\")]")], Restores("receipt 3"), steps: 2),
        Of("edges change places", Line, [("[Edge<Source, Till>]\n", ""), ("[Edge<Till, Printer>]", "[Edge<Till, Printer>]\n[Edge<Source, Till>]")], Restores("receipt 3")),
        Of("an edge gets a condition", Line, [("[Edge<Till, Printer>]", "[Edge<Till, Printer>(When = nameof(No))]"), ("partial class W;", "partial class W { private static bool No(Receipt receipt) => false; }")], Restores().Warning("Nothing took the Shop.Receipt that 'till' sent in superstep 1: no edge or output carries it, or every condition was false. Add an edge, or an output.")),
        Of("the start is another executor", Line, [("[Start<Source>]", "[Start<First>]\n[Edge<First, Source>]"), ("[Workflow(\"shop\")]", "[Executor(\"first\")] public sealed partial class First { [Handler] public int On(int number) => number; }\n[Workflow(\"shop\")]")], Restores("receipt 3")),
        Of("the start is another executor, and the input still waits", Line, [("[Start<Source>]", "[Start<First>]\n[Edge<First, Source>]"), ("[Workflow(\"shop\")]", "[Executor(\"first\")] public sealed partial class First { [Handler] public int On(int number) => number; }\n[Workflow(\"shop\")]")], Restores("receipt 3"), steps: 0),
        Of("an output is added", Line, [("[Output<Printer>]", "[Output<Printer>]\n[Output<Source>]")], Restores("receipt 3")),
        Of("an output is removed that nothing has left by", Line, [("[Output<Printer>]", "[Output<Till>]"), ("[Edge<Till, Printer>]\n", "")], Restores("Receipt { Count = 3 }")),
        Of("an output is removed by which something has left", Line, [("[Output<Printer>]", "[Output<Till>]"), ("[Edge<Till, Printer>]\n", "")], Restores().Warning("holds outputs 'printer/System.String', which the workflow no longer declares; this was skipped."), steps: 3),
        Of("an output becomes of another type", Line, [("public string On(Receipt receipt) => $\"receipt {receipt.Count}\"", "public int On(Receipt receipt) => receipt.Count")], Restores().Warning("holds outputs 'printer/System.String', which the workflow no longer declares; this was skipped."), steps: 3),
        Of("a value that has left is written otherwise", Line.Replace("string On(Receipt receipt) => $\"receipt {receipt.Count}\"", "Receipt On(Receipt receipt) => receipt", StringComparison.Ordinal), [("Receipt(int Count)", "Receipt(string Count)"), ("new(_total += order.Count)", "new($\"{_total += order.Count}\")")], Restores().Warning("holds outputs 'printer/Shop.Receipt', which cannot be read (Unexpected msgpack code 3 (positive fixint) encountered.); this was skipped."), steps: 3),
        Of("the workflow is renamed, with `[FormerName]`", Line, [("[Workflow(\"shop\")]", "[Workflow(\"store\"), FormerName(\"shop\")]")], Restores("receipt 3")),
        Of("the workflow is renamed, without `[FormerName]`", Line, [("[Workflow(\"shop\")]", "[Workflow(\"store\")]")], Refused("it is a checkpoint of workflow 'shop', not of 'store'")),

        Of("a request port is added", Asking, [("[Output<Clerk>]", "[Edge<Clerk, Second>]\n[Output<Second>]"), ("[Executor(\"clerk\")]", "[RequestPort<string, string>(\"second\")] public sealed partial class Second;\n[Executor(\"clerk\")]")], Restores("yes"), steps: 1),
        Of("a request port is removed, and no request is open", Asking, [("[Edge<Source, Approval>]", "[Edge<Source, Guess>]"), ("[Edge<Approval, Clerk>]\n[Output<Clerk>]", "[Output<Guess>]"), ("[Workflow(\"shop\")]", "[Executor(\"guess\")] public sealed partial class Guess { [Handler] public string On(Question question) => \"guessed\"; }\n[Workflow(\"shop\")]")], Restores("guessed"), steps: 0),
        Of("a request port is removed for which mail waits", Asking, [("[Edge<Source, Approval>]\n", ""), ("[Edge<Approval, Clerk>]\n[Output<Clerk>]", "[Output<Source>]")], Refused("messages wait for 'approval', " + NoPort)),
        Of("a request port is removed, and a request is open", Asking, [("[Edge<Source, Approval>]\n", ""), ("[Edge<Approval, Clerk>]\n[Output<Clerk>]", "[Output<Source>]")], Refused("request 'run/approval/1.0' waits at port 'approval', " + NoPort), steps: 3),
        Of("a request port is renamed, with `[FormerName]`", Asking, [("(\"approval\")]", "(\"consent\"), FormerName(\"approval\")]")], Restores("well? yes"), steps: 3),
        Of("a request port is renamed, without `[FormerName]`, and a request is open", Asking, [("(\"approval\")]", "(\"consent\")]")], Refused("request 'run/approval/1.0' waits at port 'approval', " + NoPort), steps: 3),
        Of("what a request asks gets a member", Asking, [("Question(string Text)", "Question(string Text, int Rank)"), ("new(\"well?\")", "new(\"well?\", 1)")], Restores("well? yes"), steps: 3),
        Of("what a request asks is written otherwise", Asking, [("Question(string Text)", "Question(int Text)"), ("new(\"well?\")", "new(1)")], Refused("request 'run/approval/1.0' at port 'approval' cannot be read: Unexpected msgpack code 165 (fixstr) encountered."), steps: 3),
        Of("what a request asks becomes another type", Asking, [("Question", "Query")], Restores("well? yes"), steps: 3),
        Of("what a request is answered becomes another type", Asking, [("RequestPort<Question, string>", "RequestPort<Question, int>"), ("Response<Question, string>", "Response<Question, int>")], Restores("well? 5"), steps: 3),
    ];
}
