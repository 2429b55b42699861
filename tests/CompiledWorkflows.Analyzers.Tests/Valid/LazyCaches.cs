// Caches that may be lost: a Lazy, a static Lazy, a thread-safe dictionary behind a service, a value computed in the constructor.
using CompiledWorkflows;

public sealed class Dictionaries
{
    private readonly Dictionary<string, string[]> _loaded = [];

    public string[] Load(string language) => _loaded.TryGetValue(language, out var words) ? words : _loaded[language] = [language];
}

[Executor]
public sealed partial class Speller
{
    private static readonly Lazy<string[]> Shared = new(() => ["one", "two"]);

    private readonly Lazy<HashSet<string>> _words;
    private readonly Dictionaries _dictionaries;
    private readonly int _longest;
    private int _made;

    public Speller(Dictionaries dictionaries)
    {
        _dictionaries = dictionaries;
        _longest = Shared.Value.Max(word => word.Length);
        _made = 1;
        _words = new(() => [.. _dictionaries.Load("en"), .. Shared.Value]);
    }

    [Handler]
    public bool OnWord(string word) => word.Length <= _longest + _made && _words.Value.Contains(word);
}

[Workflow("spelling")]
[Start<Speller>]
[Output<Speller>]
public sealed partial class Spelling;
