using static CompiledWorkflows.Evolution.Outcome;
using static CompiledWorkflows.Evolution.Programs.ProgramSource;

namespace CompiledWorkflows.Evolution.Changes;

/// <summary>Changes of what executors keep, for themselves and together.</summary>
internal static class StateChanges
{
    private const string Total = "[State(\"total\")] private int _total;";
    private const string Set = "_total = 5;";

    public static readonly Change[] All =
    [
        State("a state member is added", Total, Set, Total + " [State(\"note\")] private string _note = \"none\";", "$\"{_total} {_note}\"", Restores("5 none")),
        State("a state member is removed", Total, Set, "", "\"gone\"", Restores("gone").Warning("holds state 'total' of 'till', which the executor no longer has; this was skipped.")),
        State("a state member is removed, and another stays", Total + " [State(\"note\")] private string _note = \"none\";", Set, Total, "$\"{_total}\"", Restores("5").Warning("holds state 'note' of 'till', which the executor no longer has; this was skipped.")),
        State("a state member is renamed, with `[FormerName]`", Total, Set, "[State(\"sum\"), FormerName(\"total\")] private int _total;", "$\"{_total}\"", Restores("5")),
        State("a state member is renamed, without `[FormerName]`", Total, Set, "[State(\"sum\")] private int _total;", "$\"{_total}\"", Restores("0").Warning("holds state 'total' of 'till', which the executor no longer has; this was skipped.").But("CWF2117 reports it.")),
        State("a state member is widened", Total, Set, "[State(\"total\")] private long _total;", "$\"{_total}\"", Restores("5")),
        State("a state member is written otherwise", Total, Set, "[State(\"total\")] private string _total = \"\";", "_total", Refused("state 'total' of 'till' cannot be read: Unexpected msgpack code 5 (positive fixint) encountered.")),
        State(
            "several state members are written otherwise",
            Total + " [State(\"note\")] private string _note = \"none\"; [State(\"kept\")] private bool _kept = true;",
            Set,
            "[State(\"total\")] private string _total = \"\"; [State(\"note\")] private int _note; [State(\"kept\")] private bool _kept;",
            "_total",
            Refused("state 'note' of 'till' cannot be read: Unexpected msgpack code 164 (fixstr) encountered.", "state 'total' of 'till' cannot be read: Unexpected msgpack code 5 (positive fixint) encountered.")),
        State("a member of a value in state is removed", "[State] private List<Line> _lines = []; " + Line("int Count, string Text"), "_lines.Add(new(2, \"pens\"));", "[State] private List<Line> _lines = []; " + Line("int Count"), "$\"{_lines[0].Count}\"", Restores("2").Warning("holds 'Text' of Shop.Till+Line, which the type no longer has; this was skipped.")),

        Shared("a member of shared state is added", "public sealed record Totals(int Sum);", "new(5)", "public sealed record Totals(int Sum, int Count);", "$\"{totals.Value.Sum} {totals.Value.Count}\"", Restores("5 0")),
        Shared("a member of shared state is written otherwise", "public sealed record Totals(int Sum);", "new(5)", "public sealed record Totals(string Sum);", "totals.Value.Sum", Refused("shared state 'Shop.Totals' cannot be read: Unexpected msgpack code 5 (positive fixint) encountered.")),
        Shared("the type of shared state is renamed, with `[FormerName]`", "public sealed record Totals(int Sum);", "new(5)", "[FormerName(\"NAMESPACE.Totals\")] public sealed record Sums(int Sum);", "$\"{totals.Value.Sum}\"", Restores("5"), present: "Sums"),
        Change.Of(
            "shared state is added",
            Ask("", "", "\"\""),
            [("[Handler] public string On(Ask ask) => \"\";", "[Handler] public string On(Ask ask, Shared<int> count) => $\"{count.Value}\";"), ("[Workflow(\"shop\"),", "[Workflow(\"shop\"), SharedState<int>(Initial = nameof(First)),"), ("partial class W;", "partial class W { private static int First() => 7; }")],
            Restores("7")),
        Change.Of(
            "shared state is removed",
            Ask(", Shared<int> count", "count.Value = 5;", "\"\"").Replace("partial class W;", "partial class W { private static int First() => 7; }", StringComparison.Ordinal).Replace("[Workflow(\"shop\"),", "[Workflow(\"shop\"), SharedState<int>(Initial = nameof(First)),", StringComparison.Ordinal),
            [(", Shared<int> count", ""), ("count.Value = 5;", ""), (" SharedState<int>(Initial = nameof(First)),", "")],
            Restores("").Warning("holds shared state 'System.Int32', which the workflow no longer has; this was skipped.")),
    ];

    private static string Line(string members) => $"public sealed record Line({members});";

    private static string Ask(string parameter, string set, string shown) => $$"""
        public sealed record Ask;
        [Executor("till")] public sealed partial class Till
        {
            [Handler] public Ask On(int number{{parameter}}) { {{set}} return new Ask(); }
            [Handler] public string On(Ask ask) => {{shown}};
        }
        [Workflow("shop"), Start<Till>, Edge<Till, Till>, Output<Till, string>] public sealed partial class W;
        """;
}
