namespace CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;

/// <summary>How elements are written as lines, and read again.</summary>
internal static class LineFormat
{
    private const string Formerly = "formerly";

    private static readonly (ElementKind Kind, string[] Words)[] Patterns =
    [
        Pattern(ElementKind.Workflow, "workflow {owner}"),
        Pattern(ElementKind.Executor, "workflow {owner} executor {name}"),
        Pattern(ElementKind.Port, "workflow {owner} port {name} :"),
        Pattern(ElementKind.InnerPort, "workflow {owner} inner-port {name} :"),
        Pattern(ElementKind.SubWorkflow, "workflow {owner} workflow {name}"),
        Pattern(ElementKind.Inbox, "workflow {owner} executor {node} takes {name}"),
        Pattern(ElementKind.Replicas, "workflow {owner} executor {node} replicas :"),
        Pattern(ElementKind.FanIn, "workflow {owner} executor {node} fan-in {name} :"),
        Pattern(ElementKind.SharedState, "workflow {owner} shared {name}"),
        Pattern(ElementKind.Output, "workflow {owner} output {name} from {node}"),
        Pattern(ElementKind.State, "executor {owner} state {name} :"),
        Pattern(ElementKind.Type, "type {owner} :"),
        Pattern(ElementKind.Member, "type {owner} member {name} :"),
        Pattern(ElementKind.Key, "type {owner} key {name} {label} :"),
        Pattern(ElementKind.Case, "type {owner} case {name} :"),
        Pattern(ElementKind.Enum, "enum {owner} :"),
        Pattern(ElementKind.Constant, "enum {owner} constant {name} :"),
    ];

    /// <summary>The line of an element.</summary>
    public static string Write(ContractElement element)
    {
        if (element is { Kind: ElementKind.FormerName, Thing: { } thing })
        {
            return $"{Path(thing)} {Formerly} {Words.Quote(element.Name)}";
        }

        return Array.Exists(WordsOf(element.Kind), word => word == ":") ? $"{Path(element)}: {element.Value}" : Path(element);
    }

    /// <summary>The element of a line; <see langword="null"/> where it is none.</summary>
    public static ContractElement? Read(string line)
    {
        if (Words.Split(line) is not { } split)
        {
            return null;
        }

        var (words, value) = split;
        if (words is [.., Formerly, var former] && value.Length == 0)
        {
            var owner = words.Take(words.Count - 2).ToList();
            return Patterns
                .Select(pattern => Match(pattern.Kind, [.. pattern.Words.Where(word => word is not (":" or "{label}"))], owner, ""))
                .FirstOrDefault(thing => thing is not null) is { } found
                ? new ContractElement(ElementKind.FormerName, found.Owner, Words.Unquote(former)) { Thing = found }
                : null;
        }

        return Patterns.Select(pattern => Match(pattern.Kind, pattern.Words, words, value)).FirstOrDefault(element => element is not null);
    }

    /// <summary>The line without the value.</summary>
    private static string Path(ContractElement element) => string.Join(" ", WordsOf(element.Kind)
        .Where(word => word != ":")
        .Select(word => word switch
        {
            "{owner}" => Words.Quote(element.Owner),
            "{name}" => Words.Quote(element.Name),
            "{node}" => Words.Quote(element.Node),
            "{label}" => element.Label.Length == 0 ? "" : Words.Quote(element.Label),
            _ => word,
        })
        .Where(word => word.Length > 0));

    private static ContractElement? Match(ElementKind kind, string[] pattern, IReadOnlyList<string> words, string value)
    {
        var hasValue = pattern[pattern.Length - 1] == ":";
        if (hasValue != value.Length > 0 || pattern.Length - (hasValue ? 1 : 0) != words.Count)
        {
            return null;
        }

        var element = new ContractElement(kind, "") { Value = value };
        for (var i = 0; i < words.Count; i++)
        {
            var word = Words.Unquote(words[i]);
            switch (pattern[i])
            {
                case "{owner}":
                    element = element with { Owner = word };
                    break;
                case "{name}":
                    element = element with { Name = word };
                    break;
                case "{node}":
                    element = element with { Node = word };
                    break;
                case "{label}":
                    element = element with { Label = word };
                    break;
                case var fixedWord when fixedWord != words[i]:
                    return null;
            }
        }

        return element;
    }

    private static string[] WordsOf(ElementKind kind) => Array.Find(Patterns, pattern => pattern.Kind == kind).Words;

    private static (ElementKind, string[]) Pattern(ElementKind kind, string words) => (kind, words.Split(' '));
}
