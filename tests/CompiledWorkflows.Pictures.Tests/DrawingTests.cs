using CompiledWorkflows.Generators.Pictures;
using CompiledWorkflows.Pictures.Tests.Tools;
using CsCheck;

namespace CompiledWorkflows.Pictures.Tests;

/// <summary>The tools themselves see in a picture's text exactly what is in the picture.</summary>
public sealed class DrawingTests
{
    [Fact]
    public async Task Graphviz_reads_the_nodes_edges_and_captions_that_went_in()
    {
        Graphviz.Require();
        await RandomPictures.Of(depth: 2).Array[300].SampleAsync(
            async pictures => Same(pictures, DotWriter.Write, Expected.Of, await Graphviz.ReadAsync(pictures.Select(DotWriter.Write))), iter: 1, threads: 1);
    }

    [Fact]
    public async Task Mermaid_reads_the_nodes_edges_and_captions_that_went_in()
    {
        Mermaid.Require();
        await RandomPictures.Of(depth: 2).Array[150].SampleAsync(
            async pictures => Same(pictures, MermaidWriter.Write, picture => Expected.Of(picture).WithOneLoopEach(), await Mermaid.ReadAsync(pictures.Select(MermaidWriter.Write))), iter: 1, threads: 1);
    }

    [Fact]
    public async Task Mermaid_draws_the_captions_that_went_in()
    {
        Mermaid.Require();
        await RandomPictures.Of(depth: 1).Array[10].SampleAsync(
            async pictures =>
            {
                var drawings = await Mermaid.DrawAsync(pictures.Select(MermaidWriter.Write));
                foreach (var (picture, captions) in pictures.Zip(drawings))
                {
                    var expected = Expected.Of(picture).WithOneLoopEach().Captions;
                    var actual = captions.Order(StringComparer.Ordinal);
                    Assert.True(expected.SequenceEqual(actual), $"Expected:\n{string.Join("\n", expected)}\nDrawn:\n{string.Join("\n", actual)}\nText:\n{MermaidWriter.Write(picture)}");
                }
            },
            iter: 1,
            threads: 1);
    }

    [Fact]
    public async Task Graphviz_lays_out_everything_that_a_picture_can_have()
    {
        Graphviz.Require();
        await Graphviz.LayOutAsync(DotWriter.Write(Examples.Shop));
    }

    /// <summary>Control characters, half characters and what is no character would be refused, or end a drawing where it cannot be read.</summary>
    [Fact]
    public async Task What_cannot_be_shown_is_replaced_by_something_visible()
    {
        Graphviz.Require();
        Mermaid.Require();
        var (pictures, seen) = (Pictures(texts => texts.Id), Pictures(texts => texts.Seen));
        Same(seen, DotWriter.Write, Expected.Of, await Graphviz.ReadAsync(pictures.Select(DotWriter.Write)));
        Same(seen, MermaidWriter.Write, Expected.Of, await Mermaid.ReadAsync(pictures.Select(MermaidWriter.Write)));

        static Picture[] Pictures(Func<(string Id, string Seen), string> choose) =>
        [
            .. new[]
            {
                ("\0a\u001Bb\u007F", "␀a␛b␡"),
                ("a\r\nb\rc\u0085d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"),
                ("a\tb", "a b"),
                ("\u0090a\uFFFF", "\uFFFDa\uFFFD"),
                ("\uD83D\uDE42\uD83Da", "🙂\uFFFDa"),
                ("a\uDE42", "a\uFFFD"),
            }.Select(choose).Select(text => Examples.Single(text, Examples.Loop with { Label = text })),
        ];
    }

    private static void Same(Picture[] pictures, Func<Picture, string> write, Func<Picture, Drawn> expect, IReadOnlyList<Drawn> drawings)
    {
        Assert.Equal(pictures.Length, drawings.Count);
        foreach (var (picture, drawn) in pictures.Zip(drawings))
        {
            var (expected, actual) = (expect(picture).ToString(), drawn.ToString());
            Assert.True(expected == actual, $"Expected:\n{expected}\nDrawn:\n{actual}\nText:\n{write(picture)}");
        }
    }
}
