// Fields that only remember what can be computed again: filled where they are null, or, where a key of the message leads to them, marked as not to be saved.
using System.Collections.Concurrent;
using CompiledWorkflows;
using MessagePack;

[Executor]
public sealed partial class Translator(string language)
{
    private static string[]? _words;

    [NonSerialized] private readonly Dictionary<string, string> _known = [];
    [IgnoreMember] private readonly ConcurrentDictionary<string, int> _lengths = new();
    private HashSet<string>? _stops;
    private string? _greeting;
    [IgnoreMember] private int _calls;

    private string Greeting
    {
        get
        {
            if (_greeting is null)
                _greeting = $"hello in {language}";
            return _greeting;
        }
    }

    [Handler]
    public string OnText(string text)
    {
        _calls++;
        _words ??= ["one", "two"];
        _stops ??= ["a", "the"];
        if (!_known.TryGetValue(text, out var translated))
        {
            translated = $"{text} in {language}";
            _known[text] = translated;
        }

        if (!_known.ContainsKey(language))
            _known.Add(language, language);

        return $"{Greeting} {translated} {_lengths.GetOrAdd(text, each => each.Length)} {_stops.Contains(text)} {_words.Length}";
    }
}

[Workflow("translating")]
[Start<Translator>]
[Output<Translator>]
public sealed partial class Translating;
