// Shared state that the workflow does not declare: elsewhere it is null in this scope, under this key, at run time.
// CWF1083: 'Translator' takes the shared state 'Settings', which the workflow does not declare; add [SharedState<Settings>]
using CompiledWorkflows;

public sealed record Settings(string Language);

[Executor]
public sealed partial class Translator
{
    [Handler] public string OnText(string text, Shared<Settings> settings) => $"{settings.Value.Language}: {text}";
}

[Workflow("translating")]
[Start<Translator>]
[Output<Translator>]
public sealed partial class Translating;
