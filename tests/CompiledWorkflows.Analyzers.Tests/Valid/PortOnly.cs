// A workflow of a port alone: what is answered leaves it at once.
using CompiledWorkflows;

public sealed record Question(string Text);

public sealed record Reply(string Text);

[RequestPort<Question, Reply>("person")]
public sealed partial class Person;

[Workflow("interview")]
[Start<Person>]
[Output<Person>]
public sealed partial class Interview;
