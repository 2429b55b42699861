// A condition that reads the clock and random numbers: elsewhere the same run takes another way when it is resumed.
// CWF3001: The condition 'IsDaytime' reads the clock, so a resumed run may go another way: IsDaytime → IsDay → DateTime.Now; read it in a handler, from 'context.TimeProvider', and pass it on
// CWF3002: The condition 'IsDaytime' depends on chance, so a resumed run may go another way: IsDaytime → Random.Shared; draw the value in a handler and pass it on
using CompiledWorkflows;

[Executor]
public sealed partial class Trim
{
    [Handler] public string OnText(string text) => text.Trim();
}

[Executor]
public sealed partial class Publish
{
    [Handler] public string OnText(string text) => $"published {text}";
}

[Workflow("publishing")]
[Start<Trim>]
[Edge<Trim, Publish>(When = nameof(IsDaytime))]
[Output<Publish>]
public sealed partial class Publishing
{
    private static bool IsDaytime(string text) => text.Length > 0 && IsDay() && Random.Shared.Next(2) == 0;

    private static bool IsDay() => DateTime.Now.Hour is > 6 and < 20;
}
