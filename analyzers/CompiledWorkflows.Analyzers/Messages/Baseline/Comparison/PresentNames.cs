using System.Text.RegularExpressions;
using CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;

namespace CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;

/// <summary>Finds what is recorded under a former name.</summary>
internal sealed class PresentNames
{
    private static readonly Regex TypeName = new(@"[\w@][\w@.]*", RegexOptions.CultureInvariant);

    private readonly Dictionary<ContractElement, string> _names = [];
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _executors = new(StringComparer.Ordinal);

    public PresentNames(CurrentContract current)
    {
        var present = new HashSet<ContractElement>(current.Elements.Select(each => each.Element.Identity));
        foreach (var element in current.Elements.Select(each => each.Element))
        {
            if (element is not { Kind: ElementKind.FormerName, Thing: { } thing } || present.Contains(Named(thing, element.Name)))
            {
                continue;
            }

            _names[Named(thing, element.Name)] = NameOf(thing);
            switch (thing.Kind)
            {
                case ElementKind.Type or ElementKind.Enum:
                    _types[Bare(element.Name)] = Bare(thing.Owner);
                    break;
                case ElementKind.Executor:
                    _executors[element.Name] = thing.Name;
                    break;
            }
        }
    }

    /// <summary>The same element under the names of now.</summary>
    public ContractElement Now(ContractElement element)
    {
        if (element is { Kind: ElementKind.FormerName, Thing: { } thing })
        {
            var now = Now(thing);
            return element with { Owner = now.Owner, Thing = now };
        }

        element = element with { Owner = Owner(element), Value = Types(element.Value) };
        element = element.Kind switch
        {
            ElementKind.Inbox or ElementKind.SharedState or ElementKind.Output => element with { Name = Types(element.Name) },
            ElementKind.FanIn => element with { Name = string.Join(",", element.Name.Split(',').Select(source => Node(element.Owner, source))) },
            _ => element with { Name = Name(element) },
        };
        return element.Node.Length == 0 ? element : element with { Node = Node(element.Owner, element.Node) };
    }

    private string Owner(ContractElement element) => element.Kind switch
    {
        ElementKind.State => _executors.TryGetValue(element.Owner, out var executor) ? executor : element.Owner,
        ElementKind.Type or ElementKind.Member or ElementKind.Key or ElementKind.Case or ElementKind.Enum or ElementKind.Constant => Types(element.Owner),
        _ => _names.TryGetValue(new ContractElement(ElementKind.Workflow, element.Owner), out var workflow) ? workflow : element.Owner,
    };

    private string Name(ContractElement element) => element.Name.Length > 0 && _names.TryGetValue(element.Identity, out var name) ? name : element.Name;

    private string Node(string workflow, string id)
    {
        foreach (var kind in new[] { ElementKind.Executor, ElementKind.Port, ElementKind.InnerPort, ElementKind.SubWorkflow })
        {
            if (_names.TryGetValue(new ContractElement(kind, workflow, id), out var now))
            {
                return now;
            }
        }

        return id;
    }

    private string Types(string text) => _types.Count == 0 ? text : TypeName.Replace(text, match => _types.TryGetValue(match.Value, out var now) ? now : match.Value);

    /// <summary>A type's name without type arguments, which its former name has not.</summary>
    private static string Bare(string type) => type.IndexOf('<') is var arguments and > 0 ? type.Substring(0, arguments) : type;

    private static bool IsWhole(ContractElement thing) => thing.Name.Length == 0;

    private static string NameOf(ContractElement thing) => IsWhole(thing) ? thing.Owner : thing.Name;

    private static ContractElement Named(ContractElement thing, string name) => IsWhole(thing) ? thing with { Owner = name } : thing with { Name = name };
}
