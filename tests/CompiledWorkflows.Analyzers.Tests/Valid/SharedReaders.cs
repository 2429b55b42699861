// Several executors take the same shared state in one superstep and no merge is needed: one writes, the others read, one by a helper.
using CompiledWorkflows;

public sealed class Settings
{
    public string Language { get; init; } = "en";

    public int Limit { get; init; } = 10;
}

[Executor]
public sealed partial class Front
{
    [Handler] public string OnText(string text) => text;
}

[Executor]
public sealed partial class Learner
{
    [Handler]
    public void OnText(string text, Shared<Settings> settings)
        => settings.Update(before => new Settings { Language = text, Limit = before.Limit });
}

[Executor]
public sealed partial class Cutter
{
    [Handler]
    public string OnText(string text, Shared<Settings> settings) => text[..Limit(text, settings)];

    private static int Limit(string text, Shared<Settings> settings) => Math.Min(text.Length, settings.Value.Limit);
}

[Executor]
public sealed partial class Translator
{
    [Handler]
    public string OnText(string text, Shared<Settings> settings)
    {
        var (language, words) = (settings.Value.Language, text.Split(' '));
        return $"{language}: {words.Length}";
    }
}

[Workflow("translating")]
[SharedState<Settings>]
[Start<Front>]
[Edge<Front, Learner>]
[Edge<Front, Cutter>]
[Edge<Front, Translator>]
[Output<Cutter>]
[Output<Translator>]
public sealed partial class Translating;
