// Services in read-only fields and primary-constructor parameters; what they hold changes, but that is theirs, and none is a state.
using CompiledWorkflows;

public interface IMailer
{
    int Sent { get; }

    Task SendAsync(string text, CancellationToken cancellationToken);
}

public sealed class Audit
{
    public List<string> Lines { get; } = [];

    public string Prefix { get; set; } = "";
}

[Executor]
public sealed partial class Notifier(IMailer mailer, Audit audit, Func<string, string> translate, TimeProvider clock)
{
    private readonly IMailer _mailer = mailer ?? throw new ArgumentNullException(nameof(mailer));
    private readonly SemaphoreSlim _gate = new(1);

    [Handler]
    public async Task<string> OnText(string text, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            await _mailer.SendAsync(translate(text), cancellationToken);
            audit.Lines.Add($"{clock.GetUtcNow():O} {text}");
        }
        finally
        {
            _gate.Release();
        }

        return $"{_mailer.Sent} sent";
    }
}

[Workflow("notifying")]
[Start<Notifier>]
[Output<Notifier>]
public sealed partial class Notifying;
