using CompiledWorkflows.Generators.Pictures;

namespace CompiledWorkflows.Pictures.Tests;

/// <summary>What is written on edges, and which of them are dashed.</summary>
public sealed class CaptionTests
{
    public static TheoryData<string, string> Captions => new()
    {
        { "", "" },
        { "T=int,string", "" },
        { "T=int,string some", "int, string" },
        { "C=IsLarge", "IsLarge" },
        { "C=IsLarge T=int some", "IsLarge" },
        { "C=IsLarge L=large", "large" },
        { "C=IsLarge L=", "IsLarge" },
        { "R=ShelfOf", "by ShelfOf" },
        { "R=ShelfOf L=shelf", "shelf" },
        { "R=ShelfOf C=IsLarge", "IsLarge, by ShelfOf" },
        { "Case C=IsLarge", "IsLarge" },
        { "Case C=IsLarge L=large", "large" },
        { "Otherwise", "otherwise" },
        { "Otherwise R=ShelfOf", "otherwise, by ShelfOf" },
        { "Otherwise L=rest", "rest" },
        { "Zip", "zip" },
        { "Zip K=OrderOf", "zip by OrderOf" },
        { "Zip K=OrderOf L=pairs", "pairs (zip by OrderOf)" },
        { "Gather T=int some", "gather" },
        { "Gather L=all", "all (gather)" },
        { "Output", "" },
        { "Output T=Bill some", "Bill" },
    };

    [Theory]
    [MemberData(nameof(Captions))]
    public void An_edge_is_named_by_its_label_else_by_what_its_declaration_says(string edge, string caption) => Assert.Equal(caption, Edge(edge).Caption);

    [Theory]
    [InlineData("", false)]
    [InlineData("R=ShelfOf", false)]
    [InlineData("L=label", false)]
    [InlineData("C=IsLarge", true)]
    [InlineData("Case C=IsLarge", true)]
    [InlineData("Otherwise", true)]
    [InlineData("Zip", false)]
    [InlineData("Gather", false)]
    [InlineData("Output", false)]
    public void Edges_that_messages_may_not_take_are_dashed(string edge, bool isDashed) => Assert.Equal(isDashed, Edge(edge).IsDashed);

    [Theory]
    [InlineData(1, "Packer")]
    [InlineData(3, "Packer ×3")]
    public void Replicas_are_counted(int replicas, string caption) => Assert.Equal(caption, new PictureNode { Id = "Packer", Replicas = replicas }.Caption);

    private static PictureEdge Edge(string text)
    {
        var edge = Examples.Loop;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = word.Split('=') is [var first, var second] ? (first, second) : (word, "");
            edge = name switch
            {
                "C" => edge with { Condition = value },
                "K" => edge with { Key = value },
                "L" => edge with { Label = value },
                "R" => edge with { Route = value },
                "T" => edge with { Messages = Examples.Types(value.Split(',')) },
                "some" => edge with { CarriesSome = true },
                _ => edge with { Kind = Enum.Parse<PictureEdgeKind>(name) },
            };
        }

        return edge;
    }
}
