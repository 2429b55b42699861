// The same with types that only look alike, a list of numbers and a list of texts: elsewhere found by the type's name at run time, or not.
// CWF1020: The edge from 'Splitter' to 'Adder' carries nothing, because 'Splitter' sends 'List<string>' and 'Adder' handles 'List<int>'; add a handler for what is sent, or remove the edge
using CompiledWorkflows;

[Executor]
public sealed partial class Splitter
{
    [Handler] public List<string> OnText(string text) => [text];
}

[Executor]
public sealed partial class Adder
{
    [Handler] public int OnNumbers(List<int> numbers) => numbers.Sum();
}

[Workflow("adding")]
[Start<Splitter>]
[Edge<Splitter, Adder>]
[Output<Adder>]
public sealed partial class Adding;
