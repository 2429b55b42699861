// Several outputs: one type of a node that sends two, all of another, the same type from two nodes, a node that is an output and goes on.
using CompiledWorkflows;

public sealed record Progress(int Percent);

[Executor]
[Sends<Progress>]
public sealed partial class Loader
{
    [Handler]
    public byte[] OnPath(string path, ExecutorContext<Loader> context)
    {
        context.Send(new Progress(50));
        return new byte[path.Length];
    }
}

[Executor]
[Sends<Progress>]
public sealed partial class Hasher
{
    [Handler]
    public int OnBytes(byte[] bytes, ExecutorContext<Hasher> context)
    {
        context.Send(new Progress(100));
        return bytes.Length;
    }
}

[Executor]
public sealed partial class Formatter
{
    [Handler]
    public string OnHash(int hash) => $"{hash:x8}";
}

[Workflow("hashing")]
[Start<Loader>]
[Edge<Loader, Hasher>]
[Edge<Hasher, Formatter>]
[Output<Loader, Progress>]
[Output<Hasher>]
[Output<Formatter>]
public sealed partial class Hashing;
