// Tasks that are let go on purpose, by a discard, without the context: a log that may be late. And a field-like event that is raised.
using CompiledWorkflows;

public interface ILog
{
    Task WriteAsync(string text);
}

[Executor]
public sealed partial class Logged(ILog log)
{
    public event Action<string>? Heard;

    [Handler]
    public string OnText(string text)
    {
        _ = log.WriteAsync(text);
        _ = Task.Run(() => log.WriteAsync($"later {text}"));
        Heard?.Invoke(text);
        return text;
    }
}

[Workflow("logged")]
[Start<Logged>]
[Output<Logged>]
public sealed partial class LoggedWorkflow;
