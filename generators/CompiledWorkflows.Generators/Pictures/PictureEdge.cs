using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Pictures;

/// <summary>An edge of a picture. A fan-in is one for each of its sources, so that no node stands for it.</summary>
internal sealed record PictureEdge
{
    /// <summary>The node that sends, as indexes from the picture inwards: of a node, and of a node inside of that, and so on.</summary>
    public required EquatableArray<int> Source { get; init; }

    /// <summary>The node that receives; empty for the outside.</summary>
    public EquatableArray<int> Target { get; init; }

    public required PictureEdgeKind Kind { get; init; }

    /// <summary>The short names of the message types that it carries.</summary>
    public EquatableArray<string> Messages { get; init; }

    /// <summary>Whether its source sends other messages too, so that it is worth saying which these are.</summary>
    public bool CarriesSome { get; init; }

    public string? Label { get; init; }

    public string? Condition { get; init; }

    public string? Route { get; init; }

    public string? Key { get; init; }

    public bool IsDashed => Condition is not null || Kind is PictureEdgeKind.Case or PictureEdgeKind.Otherwise;

    /// <summary>What is written on it: the label, else what the declaration says of the edge; empty where there is nothing to say.</summary>
    public string Caption
    {
        get
        {
            var rule = Rule;
            if (string.IsNullOrWhiteSpace(Label))
            {
                return rule ?? (CarriesSome ? string.Join(", ", Messages) : "");
            }

            return Kind is PictureEdgeKind.Zip or PictureEdgeKind.Gather ? $"{Label} ({rule})" : Label!;
        }
    }

    /// <summary>How the edge chooses, places or joins messages, or <see langword="null"/> where it does neither.</summary>
    public string? Rule
    {
        get
        {
            var rule = Kind switch
            {
                PictureEdgeKind.Otherwise => "otherwise",
                PictureEdgeKind.Zip => Key is null ? "zip" : $"zip by {Key}",
                PictureEdgeKind.Gather => "gather",
                _ => Condition,
            };
            return Route is null ? rule : rule is null ? $"by {Route}" : $"{rule}, by {Route}";
        }
    }
}

/// <summary>The kinds of edges, under the names that the library has for them.</summary>
internal enum PictureEdgeKind
{
    Edge,
    Case,
    Otherwise,
    Zip,
    Gather,
    Output,
}
