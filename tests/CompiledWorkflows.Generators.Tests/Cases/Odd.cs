// Ids and labels with anything in them, obsolete types, self loops, arrays, a constructor and run methods of the user's own.
using System;
using CompiledWorkflows;

namespace Odd;

[Obsolete("Old.")]
public sealed record Old(int Value);

[Executor("a\r\n// */ \"id\" \u2028 <b> & {0}")]
public sealed partial class Looping
{
    [Obsolete]
    [Handler] public Old? On(Old old) => null;

    [Handler] public int[][] On(int[,] grid) => [];
    [Handler] public void On(int[][] jagged) { }
}

[Workflow("an id\nwith lines")]
[Start<Looping>]
[Edge<Looping, Looping>(Label = "again\nand again")]
public sealed partial class Loop
{
    public Loop(int[] unused) : this()
    {
    }

    public string RunAsync(string other) => other;
}
