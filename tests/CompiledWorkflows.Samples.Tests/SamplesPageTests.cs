using System.Text.RegularExpressions;
using CompiledWorkflows.Testing;

namespace CompiledWorkflows.Samples.Tests;

public sealed partial class SamplesPageTests
{
    private const string Peer = "https://github.com/microsoft/agent-framework";

    [Fact]
    public void Has_a_row_for_each_sample_in_the_order_of_reading()
        => Assert.Equal(Sample.All.Select(sample => sample.Name), SamplesPage.Rows);

    [Fact]
    public void Links_to_what_is_there()
    {
        var here = SamplesPage.Links.Where(link => !link.Target.StartsWith("https://", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(here);
        Assert.All(here, link => Assert.True(Path.Exists(Path.Combine(SamplesPage.Folder, link.Target)), link.Target));
    }

    [Fact]
    public void Links_to_the_peers_samples_by_their_names()
    {
        var away = SamplesPage.Links.Where(link => link.Target.StartsWith(Peer + "/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(away);
        Assert.All(away, link =>
        {
            var path = PeerSample().Match(link.Target);
            Assert.True(path.Success, link.Target);
            Assert.Equal(link.Text, path.Groups["name"].Value);
        });
    }

    [GeneratedRegex(@"^https://github\.com/microsoft/agent-framework/blob/main/(dotnet/samples/.*/(?<name>[^/]+)/Program\.cs|python/samples/.*/(?<name>[^/]+)\.py)$")]
    private static partial Regex PeerSample();
}
