using System.Text.RegularExpressions;

namespace CompiledWorkflows.RandomGraphs;

/// <summary>A later version of a random program, in which every workflow, executor, port and state member is called by another name.</summary>
internal static partial class RenamedSource
{
    private const string Mark = "§";

    /// <summary>Gives everything that checkpoints name another name, beside the one that it had.</summary>
    public static string Rename(string source)
    {
        source = Nodes().Replace(source, match => Named(match, match.Groups["id"]));
        source = States().Replace(source, match => Named(match, match.Groups["id"]));
        return Ports().Replace(source, match => match.Value.Replace("/", Mark + "/", StringComparison.Ordinal) + Mark);
    }

    /// <summary>What was told under the new names, as if it had been under the old ones.</summary>
    public static string Restore(string text) => text.Replace(Mark, "", StringComparison.Ordinal);

    private static string Named(Match match, Group id)
    {
        var name = id.Success ? id.Value : match.Groups["name"].Value;
        return $"[{match.Groups["attribute"].Value}(\"{name}{Mark}\"), FormerName(\"{name}\")]";
    }

    /// <summary>The attribute of a node or a workflow; the id is that of the class which follows where it gives none.</summary>
    [GeneratedRegex("""\[(?<attribute>Executor|Workflow|RequestPort<[^\n]*>)(\("(?<id>[^"]*)"\))?\](?=[^{]*?partial class (?<name>\w+))""")]
    private static partial Regex Nodes();

    [GeneratedRegex("""\[(?<attribute>State)(\("(?<id>[^"]*)"\))?\](?=[^\n;={]*? (?<name>\w+)( =|;| \{))""")]
    private static partial Regex States();

    /// <summary>The path by which a program knows the port of a request.</summary>
    [GeneratedRegex("""(?<=PortId: ")[^"]*""")]
    private static partial Regex Ports();
}
