// An output of a type that its node never sends: elsewhere the run completes without a result.
// CWF1091: The output 'string' of 'Adder' is none of what it sends, 'int'; name one of these, or remove the output
using CompiledWorkflows;

[Executor]
public sealed partial class Adder
{
    [Handler] public int OnNumbers(int[] numbers) => numbers.Sum();
}

[Workflow("adding")]
[Start<Adder>]
[Output<Adder, string>]
public sealed partial class Adding;
