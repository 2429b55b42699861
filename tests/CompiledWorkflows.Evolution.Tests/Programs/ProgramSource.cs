namespace CompiledWorkflows.Evolution.Programs;

/// <summary>Programs around what changes. Each has a workflow <c>W</c>, which is started with 1.</summary>
internal static class ProgramSource
{
    private const string Never = "throw new System.NotSupportedException()";

    /// <summary>A value waits as a message.</summary>
    /// <param name="name">The change.</param>
    /// <param name="before">The types as they were.</param>
    /// <param name="made">The value that waits.</param>
    /// <param name="after">The types as they are.</param>
    /// <param name="shown">What of <c>order</c> is put out.</param>
    /// <param name="outcome">What happens.</param>
    /// <param name="type">The message type.</param>
    /// <param name="present">The message type by now, if it is called something else.</param>
    public static Change Message(string name, string before, string made, string after, string shown, Outcome outcome, string type = "Order", string? present = null) =>
        new(name, Messages(before, type, made, "\"\""), Messages(after, present ?? type, Never, shown), outcome);

    /// <summary>A value is state of an executor.</summary>
    /// <param name="name">The change.</param>
    /// <param name="before">The members of the executor as they were.</param>
    /// <param name="set">How they are set.</param>
    /// <param name="after">The members as they are.</param>
    /// <param name="shown">What of them is put out.</param>
    /// <param name="outcome">What happens.</param>
    public static Change State(string name, string before, string set, string after, string shown, Outcome outcome) =>
        new(name, States(before, set, "\"\""), States(after, "", shown), outcome);

    /// <summary>A value is shared state.</summary>
    public static Change Shared(string name, string before, string made, string after, string shown, Outcome outcome, string type = "Totals", string? present = null) =>
        new(name, SharedStates(before, type, made, "\"\""), SharedStates(after, present ?? type, Never, shown), outcome);

    private static string Messages(string types, string type, string made, string shown) => $$"""
        {{types}}
        [Executor("source")] public sealed partial class Source { [Handler] public {{type}} On(int number) => {{made}}; }
        [Executor("till")] public sealed partial class Till { [Handler] public string On({{type}} order) => {{shown}}; }
        [Workflow("shop"), Start<Source>, Edge<Source, Till>, Output<Till>] public sealed partial class W;
        """;

    private static string States(string members, string set, string shown) => $$"""
        public sealed record Ask;
        [Executor("till")] public sealed partial class Till
        {
            {{members}}
            [Handler] public Ask On(int number) { {{set}} return new Ask(); }
            [Handler] public string On(Ask ask) => {{shown}};
        }
        [Workflow("shop"), Start<Till>, Edge<Till, Till>, Output<Till, string>] public sealed partial class W;
        """;

    private static string SharedStates(string types, string type, string made, string shown) => $$"""
        {{types}}
        public sealed record Ask;
        [Executor("till")] public sealed partial class Till
        {
            [Handler] public Ask On(int number, Shared<{{type}}> totals) { totals.Value = W.First(); return new Ask(); }
            [Handler] public string On(Ask ask, Shared<{{type}}> totals) => {{shown}};
        }
        [Workflow("shop"), Start<Till>, Edge<Till, Till>, Output<Till, string>, SharedState<{{type}}>(Initial = nameof(First))]
        public sealed partial class W { internal static {{type}} First() => {{made}}; }
        """;
}
