using CompiledWorkflows.Generators.Model;
using CompiledWorkflows.Generators.Pictures;
using CsCheck;

namespace CompiledWorkflows.Pictures.Tests;

/// <summary>Pictures of any form, with ids and labels that mean something to the languages they are drawn in.</summary>
internal static class RandomPictures
{
    private static readonly string[] Words =
    [
        "end", "End", "graph", "flowchart", "subgraph", "default", "style", "linkStyle", "class", "classDef", "click", "call", "href", "direction TB", "x", "o", "v", "_self",
        "node", "edge", "digraph", "strict", "start", "output", "(start)", "\\N", "\\E", "\\G", "\\", "a\\", "\"", "\"\"\"", "a\"b", "&amp;", "&", "#quot;", "#35;", "&#35;",
        "<b>bold</b>", "<br/>", "<script>alert(1)</script>", "%%", "%%{init: {}}%%", "---", "-->", "--", "==>", "-.->", "|", "||", ":::", "a:b", "a;b", "{a|b}", "[a]", "((a))", "[/a/]", "{{a}}", "@{ shape: rect }",
        "1. first", "1) first", "- item", "+ item", "* item", "# title", "> quote", "`code`", "*a*", "_a_", "__a__", "~~a~~", "$$x$$", "www.example.com", "https://example.com", "a@example.com", "fa:fa-car",
        "style x:#123;", "accTitle: a", "click here", "a/b", "a b", "a_b", "a-b", "a.b", " ", "  a", "a  ", "a\nb", "a\n - b", "日本語 の手順", "خطوة أولى", "e\u0301te\u0301", "🙂👩‍👩‍👧", "\u202Ereversed", "\u200B", "\u00A0", "Straße",
    ];

    private static readonly string[] Letters =
        [.. "abcEND019 ,.;:!?'\"`´^°§$%&/\\()[]{}<>|=+-*~#@_".Select(each => each.ToString()), "é", "ß", "中", "ع", "ไ", "\u0301", "\u200D", "🙂", "𝒳"];

    private static readonly Gen<string> Texts = Gen.OneOf(Gen.OneOfConst(Words), Gen.OneOfConst(Letters).Array[1, 8].Select(letters => string.Concat(letters)));

    private static readonly Gen<string?> Names = Gen.OneOfConst<string?>(null, null, "IsLarge", "Ist_groß", "判断");

    /// <summary>Pictures with workflows inside of each other down to a depth.</summary>
    public static Gen<Picture> Of(int depth) => Gen.Select(
        Texts,
        Gen.Int[1, 5].SelectMany(count => Texts.Array[count]).SelectMany(ids => Nodes([.. ids.Distinct()], depth)),
        Gen.UInt,
        Edges.Array[0, 7],
        (id, nodes, start, edges) => new Picture
        {
            Id = id,
            Start = (int)(start % nodes.Length),
            Nodes = nodes.ToEquatableArray(),
            // A workflow inside of another has an output, since edges may come from it.
            Edges = edges.Select(edge => edge(nodes)).Append(new PictureEdge { Source = Path(nodes, 0, 0, 0), Kind = PictureEdgeKind.Output }).ToEquatableArray(),
        });

    private static Gen<PictureNode[]> Nodes(string[] ids, int depth) => (depth == 0 ? Plain : Gen.Frequency((3, Plain), (1, Of(depth - 1).Select(inner => new PictureNode { Id = "", Inner = inner }))))
        .Array[ids.Length]
        .Select(nodes => nodes.Zip(ids, (node, id) => node with { Id = id }).ToArray());

    private static Gen<PictureNode> Plain => Gen.Select(Gen.Bool, Gen.OneOfConst(1, 1, 3), (isPort, replicas) => new PictureNode { Id = "", IsRequestPort = isPort, Replicas = replicas });

    private static Gen<Func<PictureNode[], PictureEdge>> Edges => Gen.Select(
        Gen.Select(Gen.UInt, Gen.UInt, Gen.UInt),
        Gen.Select(Gen.UInt, Gen.UInt, Gen.UInt),
        Gen.Enum<PictureEdgeKind>(),
        Gen.Select(Texts.Array[0, 2], Gen.Bool),
        Gen.Select(Gen.Bool, Texts, (has, text) => has ? text : null),
        Gen.Select(Names, Names, Names),
        (source, target, kind, messages, label, names) => new Func<PictureNode[], PictureEdge>(nodes => new PictureEdge
        {
            Source = Path(nodes, source.Item1, source.Item2, source.Item3),
            Target = kind == PictureEdgeKind.Output ? default : Path(nodes, target.Item1, target.Item2, target.Item3),
            Kind = kind,
            Messages = messages.Item1.ToEquatableArray(),
            CarriesSome = messages.Item2,
            Label = label,
            Condition = names.Item1,
            Route = names.Item2,
            Key = names.Item3,
        }));

    /// <summary>A way to some node: the second and third number lead into workflows, or stop before them.</summary>
    private static EquatableArray<int> Path(PictureNode[] nodes, params ReadOnlySpan<uint> numbers)
    {
        List<int> path = [];
        var inside = nodes;
        foreach (var number in numbers)
        {
            if (path.Count > 0 && number % 2 == 0)
            {
                break;
            }

            path.Add((int)(number % inside.Length));
            if (inside[path[^1]].Inner is not { } inner)
            {
                break;
            }

            inside = [.. inner.Nodes];
        }

        return path.ToEquatableArray();
    }
}
