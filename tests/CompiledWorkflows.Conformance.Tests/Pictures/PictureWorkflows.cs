namespace CompiledWorkflows.Conformance.Tests.Pictures;

[Executor("größe | \"x\" <all>\nthe rest & more")]
public sealed partial class Odd
{
    [Handler]
    public int OnNumber(int number) => number;
}

[Executor("end")]
public sealed partial class Even
{
    [Handler]
    public int OnNumber(int number) => number;
}

/// <summary>Ids and labels that a picture could trip over.</summary>
[Workflow("a & b")]
[Start<Odd>]
[Edge<Odd, Even>(When = nameof(IsEven), Label = "grün | <even>")]
[Edge<Odd, Odd>(When = nameof(IsOdd))]
[Output<Even>]
public sealed partial class Strange
{
    private static bool IsEven(int number) => number % 2 == 0;

    private static bool IsOdd(int number) => number % 2 != 0 && number < 0;
}
