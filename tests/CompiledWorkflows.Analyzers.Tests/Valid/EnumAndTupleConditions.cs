// Conditions over enums with flags, tuples and nullable structs, with checked arithmetic and a table that a static constructor fills.
using CompiledWorkflows;

[Flags]
public enum Access : byte
{
    None = 0,
    Read = 1,
    Write = 2,
    Both = Read | Write,
}

[Executor]
public sealed partial class Parser
{
    [Handler] public (Access Access, int? Limit) OnText(string text) => (Enum.Parse<Access>(text), text.Length > 4 ? text.Length : null);
}

[Executor]
public sealed partial class Gate
{
    [Handler] public bool OnAccess((Access, int?) access) => access.Item1 != Access.None;
}

[Workflow("gate")]
[Start<Parser>]
[Edge<Parser, Gate>(When = nameof(MayWrite))]
[Output<Gate>]
public sealed partial class GateKeeping
{
    private static readonly Dictionary<Access, int> Ranks;

    static GateKeeping() => Ranks = Enum.GetValues<Access>().ToDictionary(access => access, access => (int)access);

    private static bool MayWrite((Access Access, int? Limit) asked) =>
        asked.Access.HasFlag(Access.Write) && (asked.Limit, Ranks[asked.Access]) is (null, > 1) or (> 3, _) && checked(asked.Limit ?? 0) + 1 > 0;
}
